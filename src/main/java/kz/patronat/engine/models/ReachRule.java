package kz.patronat.engine.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A model reaches nothing but its variables and the components that it names: every word of the file is looked at, also
 * where no other rule looks, for the engine evaluates more of it than an analyst writes.
 */
final class ReachRule implements Rule {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";
    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    /** Where an expression may stand: attributes of the engine, and texts. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "collection",
            "source",
            "sourceExpression");

    private static final Set<String> TEXTS = Set.of(
            "conditionExpression",
            "condition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "loopCardinality",
            "completionCondition",
            "inputParameter",
            "outputParameter",
            "value",
            "entry");

    /** What runs code that stands in the model or is named by its class. */
    private static final Set<String> RUNNING_ELEMENTS =
            Set.of("script", "connector", "formData", "constraint", "validation", "field", "extension");

    private static final Set<String> RUNNING_ATTRIBUTES = Set.of(
            "class",
            "formHandlerClass",
            "formKey",
            "language",
            "scriptFormat",
            "resource",
            "variableMappingClass",
            "variableMappingDelegateExpression");

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/FEEL/20140401",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20180521/FEEL/");

    @Override
    public Stream<String> complaints(Models models) {
        return Stream.concat(
                models.processes().stream()
                        .flatMap(model -> within(root(model.bpmn()
                                        .getDocument()
                                        .getDomSource()
                                        .getNode()))
                                .flatMap(element ->
                                        Found.in(model.file().getFileName().toString(), element).stream())),
                models.tables().stream()
                        .flatMap(table -> within(root(
                                        table.dmn().getDocument().getDomSource().getNode()))
                                .flatMap(element -> otherLanguage(table, element))));
    }

    private static Element root(Node document) {
        return Objects.requireNonNull(((org.w3c.dom.Document) document).getDocumentElement());
    }

    private static Stream<Element> within(Element element) {
        var children = element.getChildNodes();
        return Stream.concat(
                Stream.of(element),
                Stream.iterate(0, i -> i < children.getLength(), i -> i + 1)
                        .map(children::item)
                        .filter(Element.class::isInstance)
                        .map(Element.class::cast)
                        .flatMap(ReachRule::within));
    }

    private static Stream<String> otherLanguage(Table table, Element element) {
        var language = element.getAttribute("expressionLanguage");
        return language.isEmpty() || FEEL.contains(language)
                ? Stream.of()
                : Stream.of(Found.place(table.file().getFileName().toString(), element)
                        + " has a cell in another language: " + language);
    }

    /** What is wrong with one element of a model. */
    private record Found(String place, List<String> complaints) {

        static List<String> in(String file, Element element) {
            var found = new Found(place(file, element), new ArrayList<>());
            found.look(element);
            return found.complaints();
        }

        /** The element, by the nearest id that a person finds on the diagram. */
        static String place(String file, Element element) {
            for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
                if (each.hasAttribute("id") && !each.getLocalName().endsWith("Definition")) {
                    return file + ": " + each.getAttribute("id");
                }
            }
            return file + ": (without id)";
        }

        private void look(Element element) {
            var name = element.getLocalName();
            if (ACTIVITI.equals(element.getNamespaceURI())) {
                add("is written in words of another engine: " + name);
            }
            if (RUNNING_ELEMENTS.contains(name)) {
                add("holds " + name + ", which runs code of its own");
            }
            var attributes = element.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                look(element, (Attr) attributes.item(i));
            }
            for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Text && Expression.isWithin(node.getNodeValue())) {
                    look(node.getNodeValue(), name, TEXTS.contains(name));
                }
            }
        }

        private void look(Element element, Attr attribute) {
            var name = Objects.requireNonNullElse(attribute.getLocalName(), attribute.getName());
            var text = attribute.getValue();
            if (ACTIVITI.equals(attribute.getNamespaceURI())) {
                add("is written in words of another engine: " + name);
            }
            if (RUNNING_ATTRIBUTES.contains(name)) {
                add("holds " + name + ", which runs code of its own");
            }
            if (!Expression.isWithin(text) || name.equals("businessKey") && text.equals(BUSINESS_KEY)) {
                return;
            }
            var ofTheEngine = CAMUNDA.equals(attribute.getNamespaceURI()) || CAMUNDA.equals(element.getNamespaceURI());
            if (name.equals("delegateExpression")) {
                look(text, name, ofTheEngine && Expression.isOneName(text));
            } else {
                look(text, name, ofTheEngine && ATTRIBUTES.contains(name));
            }
        }

        private void look(String text, String where, boolean mayStand) {
            if (!mayStand) {
                add("holds " + text.strip() + " in " + where + ", where no expression stands");
            } else if (Expression.isCall(text)) {
                add("calls something in " + text.strip());
            }
        }

        private void add(String complaint) {
            complaints.add(place + " " + complaint);
        }
    }
}
