package kz.patronat.trial;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.patronat.kernel.Zone;

/** The cases recorded in this repository, and the rows of the tables that held on their days. */
record RecordedCases(TreeMap<String, RecordedCase> cases, TreeMap<String, TreeMap<String, String>> rows) {

    private static final Path FOLDER = Path.of("src/test/resources/trial/cases");
    private static final Path ROWS = Path.of("src/test/resources/trial/rows.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    static RecordedCases read() {
        try (var files = Files.list(FOLDER)) {
            var cases = new TreeMap<String, RecordedCase>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                cases.put(file.getFileName().toString().replace(".json", ""), RecordedCase.read(file));
            }
            return new RecordedCases(cases, JSON.readValue(Files.readString(ROWS), new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Models that no recorded case passes: of a change in them a trial would say nothing. */
    Set<String> notPassed(Map<String, String> files) {
        return notPassed(cases.values(), files);
    }

    static Set<String> notPassed(Collection<RecordedCase> cases, Map<String, String> files) {
        var left = files.keySet().stream()
                .filter(file -> file.endsWith(".bpmn"))
                .map(file -> file.replaceAll(".*/|\\.bpmn$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        cases.forEach(each -> left.removeAll(each.processes()));
        return left;
    }

    /** In the place of those recorded before. */
    static void write(List<RecordedCase> recorded, Map<String, String> files) throws IOException {
        Files.createDirectories(FOLDER);
        try (var old = Files.list(FOLDER)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        var numbers = new TreeMap<String, Integer>();
        var rows = new TreeMap<String, TreeMap<String, String>>();
        for (var each : recorded) {
            var number = numbers.merge(each.process(), 1, Integer::sum);
            Files.writeString(FOLDER.resolve("%s-%02d.json".formatted(each.process(), number)), each.text());
            var day = day(each);
            rows.put(day.toString(), new Rows().on(day, files));
        }
        Files.writeString(ROWS, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
    }

    private static LocalDate day(RecordedCase each) {
        return each.moment().atZone(Zone.ALMATY).toLocalDate();
    }
}
