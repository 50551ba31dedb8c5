package kz.patronat.engine.models;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Something a model lets the engine evaluate, and the element at which it does. */
record Expression(BaseElement owner, String text) {

    private static final Pattern BODY = Pattern.compile("[$#]\\{([^}]*)}");

    /** Names, numbers and words in quotes without braces between operators; no member, no index, no call, no grouping. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[^$#{}]|[$#](?!\\{)|[$#]\\{(?:[\\w\\s=!<>&|?:+*/%-]|'[^'{}\\\\]*'|\"[^\"{}\\\\]*\")*})*+");

    private static final Pattern ONE_NAME = Pattern.compile("[$#]\\{\\w+}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*");
    private static final Pattern FLOW_ELEMENTS = Pattern.compile(
            "task|\\w+Task|\\w+Event|\\w+Gateway|subProcess|adHocSubProcess|transaction|callActivity|sequenceFlow");
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge");

    /** All of a model but the names of beans and the business key of calls, which have their own rules. */
    static Stream<Expression> of(Model model) {
        var written = model.all(FlowElement.class).stream()
                .flatMap(element -> texts(element.getDomElement())
                        .filter(Expression::isWithin)
                        .map(text -> new Expression(element, text)));
        var collections = model.all(MultiInstanceLoopCharacteristics.class).stream()
                .filter(loop -> loop.getCamundaCollection() != null)
                .map(loop ->
                        new Expression((BaseElement) loop.getParentElement(), braced(loop.getCamundaCollection())));
        var handedIn = model.all(CallActivity.class).stream()
                .flatMap(call -> Model.extensions(call, CamundaIn.class)
                        .flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaSourceExpression()))
                        .filter(source -> source != null)
                        .map(source -> new Expression(call, braced(source))));
        return Stream.of(written, collections, handedIn).flatMap(found -> found);
    }

    boolean isCall() {
        return isCall(text);
    }

    /** Whether it does more than read, compare and join variables. What cannot be read for certain does. */
    static boolean isCall(String text) {
        return !PLAIN.matcher(text).matches();
    }

    /** Whether it is nothing but a name. */
    static boolean isOneName(String text) {
        return ONE_NAME.matcher(text).matches();
    }

    /** Whether the engine would evaluate something in it. */
    static boolean isWithin(String text) {
        return text.contains("${") || text.contains("#{");
    }

    Set<String> names() {
        return namesIn(text);
    }

    static Set<String> namesIn(String text) {
        var names = new LinkedHashSet<String>();
        BODY.matcher(text)
                .results()
                .forEach(body -> NAME.matcher(withoutText(body.group(1)))
                        .results()
                        .map(name -> name.group())
                        .filter(name -> !WORDS.contains(name))
                        .forEach(names::add));
        return names;
    }

    private static String withoutText(String body) {
        return body.replaceAll("'[^']*'|\"[^\"]*\"", "''");
    }

    private static String braced(String name) {
        return name.contains("{") ? name : "${" + name + "}";
    }

    /** Attributes and text of an element and its parts, but not of the flow elements inside. */
    private static Stream<String> texts(DomElement element) {
        var attributes = Stream.of(
                        "assignee", "candidateUsers", "candidateGroups", "dueDate", "followUpDate", "priority")
                .map(name -> element.getAttribute("http://camunda.org/schema/1.0/bpmn", name))
                .filter(value -> value != null);
        var children = element.getChildElements();
        var parts = children.stream()
                .filter(child -> !isFlowElement(child))
                .filter(child -> !child.getLocalName().equals("in"))
                .flatMap(Expression::texts);
        var own = children.isEmpty() ? Stream.of(element.getTextContent()) : Stream.<String>of();
        return Stream.of(attributes, own, parts).flatMap(found -> found);
    }

    private static boolean isFlowElement(DomElement element) {
        return FLOW_ELEMENTS.matcher(element.getLocalName()).matches();
    }
}
