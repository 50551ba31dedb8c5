package kz.patronat.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Sha256;
import org.springframework.stereotype.Component;

/**
 * Files to take away, with a manifest in the form of {@code sha256sum}: {@code sha256sum -c SHA256SUMS} says whether any
 * of them was changed since.
 */
@Component
class Export {

    private static final String MANIFEST = "SHA256SUMS";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CaseStory story;
    private final Papers papers;
    private final Scans scans;
    private final ObjectMapper json;

    Export(CaseStory story, Papers papers, Scans scans, ObjectMapper json) {
        this.story = story;
        this.papers = papers;
        this.scans = scans;
        this.json = json;
    }

    /** The story in both languages, every paper in each of its languages, every scan. */
    byte[] of(CaseFile file) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var language : Language.values()) {
            files.put("story_" + language.code() + ".json", json(story.of(file, language)));
        }
        var folder = Folder.of(file);
        for (var paper : papers.in(folder)) {
            for (var language : Language.values()) {
                papers.open(folder, paper.id(), language)
                        .ifPresent(content -> files.put(
                                "papers/%s_%d_%s.pdf"
                                        .formatted(plain(paper.number()), paper.version(), language.code()),
                                content.bytes()));
            }
        }
        for (var scan : scans.in(folder)) {
            scans.open(folder, scan.id())
                    .ifPresent(content ->
                            files.put("scans/%s_%s".formatted(scan.id(), plain(scan.name())), content.bytes()));
        }
        return zip(files);
    }

    /** @param rows the first one names the columns */
    byte[] of(List<List<String>> rows) {
        var csv = rows.stream()
                .map(row -> row.stream().map(Export::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(BYTE_ORDER_MARK);
        marked.writeBytes(csv);
        return zip(Map.of("cases.csv", marked.toByteArray()));
    }

    /** A cell that a spreadsheet takes for a formula is one no longer. */
    private static String quoted(String cell) {
        var safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    private byte[] json(List<Section> sections) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(sections);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
            var manifest = files.entrySet().stream()
                    .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                    .collect(Collectors.joining());
            add(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
