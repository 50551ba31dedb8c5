package kz.patronat.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.casefile.CaseFile;
import kz.patronat.complaint.Complaint;
import kz.patronat.document.Archive;
import kz.patronat.document.Folder;
import kz.patronat.document.Papers;
import kz.patronat.document.Scan;
import kz.patronat.document.Scans;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Archives to take away, whose list of fingerprints says whether any file was changed since. */
@Component
class Export {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CaseStory story;
    private final ComplaintStory complaintStory;
    private final Papers papers;
    private final Scans scans;
    private final ObjectMapper json;
    private final Texts texts;

    Export(CaseStory story, ComplaintStory complaintStory, Papers papers, Scans scans, ObjectMapper json, Texts texts) {
        this.story = story;
        this.complaintStory = complaintStory;
        this.papers = papers;
        this.scans = scans;
        this.json = json;
        this.texts = texts;
    }

    /** The story in both languages, every paper in the languages in which it was drawn, every scan. */
    byte[] of(CaseFile file) {
        return of(Folder.of(file), language -> story.of(file, language));
    }

    /** The same of a complaint; what lies in the folder of the case that it is about belongs to it. */
    byte[] of(Complaint complaint) {
        return of(complaint.folder(), language -> complaintStory.of(complaint, language));
    }

    private byte[] of(Folder folder, Function<Language, List<Section>> told) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var language : Language.values()) {
            files.put("story_" + language.code() + ".json", json(told.apply(language)));
        }
        for (var paper : papers.in(folder)) {
            for (var language : Language.values()) {
                papers.kept(paper.id(), language)
                        .ifPresent(bytes -> files.put(
                                "papers/%s_%s_%d_%s.pdf"
                                        .formatted(
                                                paper.kind(), plain(paper.number()), paper.version(), language.code()),
                                bytes));
            }
        }
        for (var scan : scans.in(folder)) {
            var name = "scans/%s_%s".formatted(scan.id(), plain(scan.name()));
            if (scan.viruses().lets()) {
                scans.open(folder, scan.id()).ifPresent(content -> files.put(name, content.bytes()));
            } else {
                files.put(name + ".txt", sealed(scan).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Archive.of(files);
    }

    /** Why the scan is not taken along, in both languages. */
    private String sealed(Scan scan) {
        return Stream.of(Language.KK, Language.RU)
                .map(language -> texts.in(language, "document.scan.virus." + scan.viruses()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a list holds and by what it was found, in one line. */
    String contents(Asked asked, int rows) {
        var contents = new LinkedHashMap<String, Object>();
        contents.put("rows", rows);
        contents.put("asked", asked.given());
        try {
            return json.writeValueAsString(contents);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @param rows the first one names the columns
     * @param contents stands above the fingerprints
     */
    byte[] of(List<List<String>> rows, String contents) {
        var csv = rows.stream()
                .map(row -> row.stream().map(Export::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(BYTE_ORDER_MARK);
        marked.writeBytes(csv);
        return Archive.of(Map.of("cases.csv", marked.toByteArray()), contents);
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
}
