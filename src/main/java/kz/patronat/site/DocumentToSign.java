package kz.patronat.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.patronat.api.Cms;
import kz.patronat.kernel.RejectedInput;
import org.springframework.stereotype.Component;

/** A document in JSON that is shown in the own pages, signed there with a detached CMS, and comes back with the form. */
@Component
class DocumentToSign {

    private final ObjectMapper json;

    DocumentToSign(ObjectMapper json) {
        this.json = json;
    }

    String of(Map<String, ?> said) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it says; nothing where it is no document. */
    JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    /** As it was signed: a browser sends lines as forms do, what was signed has plain ones. */
    static byte[] bytes(String document) {
        return document.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws RejectedInput when nothing is there */
    static byte[] signature(String cms) {
        var signature = cms.getBytes(StandardCharsets.UTF_8);
        if (Cms.der(signature) == null) {
            throw new RejectedInput("signed", "site.my.sign.missing");
        }
        return signature;
    }
}
