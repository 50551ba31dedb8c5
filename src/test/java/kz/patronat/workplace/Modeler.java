package kz.patronat.workplace;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import kz.patronat.access.Caller;

/** Sends files to be deployed as Camunda Modeler does. */
public final class Modeler {

    static final String DEPLOYMENT = "/engine-rest/deployment/create";

    private Modeler() {}

    /** Modeler is a page on the disk and says so. */
    public static HttpResponse<String> deploys(Caller caller, Map<String, byte[]> files) {
        return sends(caller.header("Origin", "file://").header("Sec-Fetch-Site", "cross-site"), DEPLOYMENT, files);
    }

    static HttpResponse<String> sends(Caller caller, String path, Map<String, byte[]> files) {
        var parts = new StringBuilder();
        new TreeMap<>(Map.of(
                        "deployment-name", "reception",
                        "deployment-source", "Camunda Modeler",
                        "enable-duplicate-filtering", "true"))
                .forEach((name, value) -> parts.append("--edge\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        files.forEach((name, content) -> parts.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/xml\r\n\r\n")
                .append(new String(content, StandardCharsets.UTF_8))
                .append("\r\n"));
        return caller.send(
                "POST",
                path,
                parts.append("--edge--\r\n").toString().getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=edge");
    }
}
