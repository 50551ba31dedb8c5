package kz.patronat.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Tells an analyst, file by file and in Kazakh and Russian, what is to be mended in models, forms and tables. */
record ModelsReport(Models models, List<Complaint> complaints) {

    private static final Texts TEXTS = new Texts();

    static ModelsReport of(Models models, Stream<String> sentences) {
        var words = ComplaintWords.known();
        return new ModelsReport(
                models, sentences.map(sentence -> Complaint.of(sentence, words)).toList());
    }

    boolean isSound() {
        return complaints.isEmpty();
    }

    String text() {
        return isSound() ? sound() : broken();
    }

    private String sound() {
        return inBoth(
                "engine.models.sound",
                models.processes().size(),
                models.tables().size(),
                models.forms().size());
    }

    private String broken() {
        var places =
                complaints.stream().collect(Collectors.groupingBy(Complaint::file, TreeMap::new, Collectors.toList()));
        return places.entrySet().stream()
                .map(place -> place(place.getKey()) + "\n"
                        + place.getValue().stream().map(this::told).collect(Collectors.joining()))
                .collect(Collectors.joining("\n", inBoth("engine.models.to-mend", complaints.size()) + "\n", ""));
    }

    private static String inBoth(String key, Object... numbers) {
        return "\n%s\n%s\n".formatted(TEXTS.in(Language.KK, key, numbers), TEXTS.in(Language.RU, key, numbers));
    }

    private String told(Complaint complaint) {
        return Stream.of(named(complaint), "    " + complaint.kazakh(), "    " + complaint.russian())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String named(Complaint complaint) {
        if (complaint.element().isEmpty()) {
            return "";
        }
        var names = Stream.concat(
                        models.processes().stream()
                                .filter(model -> isCalled(model.file(), complaint.file()))
                                .flatMap(model -> names(model, complaint.element()).stream()),
                        models.forms().stream()
                                .filter(form -> isCalled(form.file(), complaint.file()))
                                .flatMap(form -> names(form, complaint.element()).stream()))
                .findFirst();
        return "  " + names.map(name -> name + " (" + complaint.element() + ")").orElse(complaint.element());
    }

    private static Optional<String> names(Model model, String element) {
        return model.bpmn().getModelElementById(element) instanceof BaseElement found
                ? names(
                        found.getAttributeValue("name"),
                        Model.property(found, "ru").orElse(null))
                : Optional.empty();
    }

    private static Optional<String> names(Form form, String component) {
        return form.components()
                .filter(each -> component.equals(text(each, "key")) || component.equals(text(each, "id")))
                .flatMap(each -> names(text(each, "label"), text(each.path("properties"), "label_ru")).stream())
                .findFirst();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }

    private static Optional<String> names(String kazakh, String russian) {
        var names = Stream.of(kazakh, russian)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(name -> "«" + name.replaceAll("\\s+", " ") + "»")
                .collect(Collectors.joining(" / "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private String place(String file) {
        return Stream.of(
                        models.processes().stream().map(Model::file),
                        models.tables().stream().map(Table::file),
                        models.forms().stream().map(Form::file))
                .flatMap(files -> files)
                .filter(path -> isCalled(path, file))
                .findFirst()
                .map(Path::toString)
                .orElse(file);
    }

    private static boolean isCalled(Path path, String file) {
        return path.getFileName().toString().equals(file);
    }
}
