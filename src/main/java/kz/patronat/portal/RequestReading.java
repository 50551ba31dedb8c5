package kz.patronat.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.validation.ValidatorHandler;
import kz.patronat.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Listens to the parser: builds the tree, lets the schema judge each element, and puts its verdicts into our words. */
final class RequestReading extends DefaultHandler2 {

    /** Who sends more mistakes than these has sent something else. */
    private static final int MOST_FAULTS = 50;

    private static final int DEEPEST = 32;

    /** The rules of XML Schema, as their names begin in the messages of the validator. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("cvc-elt.1", "portal.schema.root"),
            Map.entry("cvc-complex-type.2.4.a", "portal.schema.missing"),
            Map.entry("cvc-complex-type.2.4.b", "portal.schema.missing"),
            Map.entry("cvc-complex-type.2.4.", "portal.schema.unexpected"),
            Map.entry("cvc-complex-type.2.3", "portal.schema.text"),
            Map.entry("cvc-complex-type.2.1", "portal.schema.text"),
            Map.entry("cvc-complex-type.3", "portal.schema.attribute-unexpected"),
            Map.entry("cvc-complex-type.4", "portal.schema.attribute-missing"),
            Map.entry("cvc-minLength-valid", "portal.schema.empty"),
            Map.entry("cvc-maxLength-valid", "portal.schema.too-long"));

    private static final Pattern RULE = Pattern.compile("^((?:cvc|src|s4s)-[A-Za-z-]+(?:\\.[0-9a-z]+)*)");
    private static final Pattern EXPECTED = Pattern.compile("\\{([^}]*)}");
    private static final Pattern QUOTED_ATTRIBUTE = Pattern.compile("'([A-Za-z0-9]+)'");

    private final ValidatorHandler judge;
    private final Map<String, Bilingual> labels;
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private @Nullable Locator locator;
    private @Nullable Node root;

    RequestReading(ValidatorHandler judge, Map<String, Bilingual> labels) {
        this.judge = judge;
        this.labels = labels;
        judge.setErrorHandler(this);
    }

    Node root() {
        if (root == null) {
            throw new IllegalStateException("nothing was read");
        }
        return root;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw NotTaken.unreadable(new Fault("request", line(), "portal.doctype", List.of(line())));
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        judge.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        judge.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        judge.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        judge.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        judge.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (open.size() == DEEPEST) {
            throw NotTaken.unreadable(new Fault("request", line(), "portal.too-deep", List.of(line())));
        }
        var parent = open.peek();
        var path = parent == null ? "" : parent.path().isEmpty() ? name : parent.path() + "/" + name;
        var node = new Node(uri, name, path, line(), plain(attributes));
        if (parent == null) {
            root = node;
        } else {
            parent.add(node);
        }
        open.push(node);
        if (open.size() == 2 && node.isOfSignatures() && !node.isSignature()) {
            note(node);
        }
        judge.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        judge.endElement(uri, name, qualified);
        open.pop();
    }

    @Override
    public void characters(char[] text, int from, int length) throws SAXException {
        open.element().add(text, from, length);
        judge.characters(text, from, length);
    }

    @Override
    public void error(SAXParseException found) {
        note(found);
    }

    /** Of the schema: noted like the others. Of the parser: no XML. */
    @Override
    public void fatalError(SAXParseException found) throws SAXException {
        throw found;
    }

    private void note(SAXParseException found) {
        var here = open.peek();
        var path = here == null ? "" : here.path();
        var line = here == null ? line() : here.line();
        // One wrong value breaks two rules: that of the facet and that of the type.
        if (faults.size() < MOST_FAULTS && places.add(line + " " + path + " " + attribute(found))) {
            faults.add(fault(found, path, line, here == null ? "" : here.name()));
        }
    }

    /** The schema lets it pass, because any number of signatures may stand there: which one is too many says the verifier. */
    private void note(Node beside) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(
                    beside.path(),
                    beside.line(),
                    "portal.schema.unexpected",
                    List.of(beside.line(), label(beside.name()), beside.path())));
        }
    }

    private Fault fault(SAXParseException found, String path, int line, String name) {
        var message = String.valueOf(found.getMessage());
        var rule = RULE.matcher(message);
        var key = rule.find() ? key(rule.group(1)) : "portal.schema.value";
        var field = path.isEmpty() ? "request" : path;
        return switch (key) {
            case "portal.schema.missing" ->
                new Fault(field, line, key, List.of(line, label(name), field, expected(message)));
            case "portal.schema.attribute-missing", "portal.schema.attribute-unexpected" ->
                new Fault(
                        field + "/@" + attribute(found),
                        line,
                        key,
                        List.of(line, label(name), field, label(attribute(found))));
            default -> new Fault(field, line, key, List.of(line, label(name), field));
        };
    }

    private static String key(String rule) {
        return KEYS.entrySet().stream()
                .filter(entry -> rule.startsWith(entry.getKey()))
                .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("portal.schema.value");
    }

    /** The labels of the elements that the schema would have taken here. */
    private Bilingual expected(String message) {
        var names = EXPECTED.matcher(message)
                .results()
                .flatMap(group -> java.util.Arrays.stream(group.group(1).split(",")))
                .map(word -> word.substring(Math.max(word.lastIndexOf(':'), word.lastIndexOf('"')) + 1)
                        .strip())
                .filter(labels::containsKey)
                .distinct()
                .map(this::label)
                .toList();
        return new Bilingual(
                names.stream().map(Bilingual::kk).collect(Collectors.joining("», «")),
                names.stream().map(Bilingual::ru).collect(Collectors.joining("», «")));
    }

    private static String attribute(SAXParseException found) {
        var message = String.valueOf(found.getMessage());
        if (!message.startsWith("cvc-complex-type.3")
                && !message.startsWith("cvc-complex-type.4")
                && !message.startsWith("cvc-attribute")) {
            return "";
        }
        var quoted = QUOTED_ATTRIBUTE.matcher(message.substring(message.indexOf(':') + 1));
        return quoted.find() ? quoted.group(1) : "";
    }

    private Bilingual label(String name) {
        return labels.getOrDefault(name, new Bilingual(name, name));
    }

    private int line() {
        return locator == null ? 1 : Math.max(1, locator.getLineNumber());
    }

    private static Map<String, String> plain(Attributes attributes) {
        var plain = new HashMap<String, String>();
        for (var i = 0; i < attributes.getLength(); i++) {
            plain.put(attributes.getLocalName(i), attributes.getValue(i));
        }
        return plain;
    }
}
