package kz.patronat.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a request as it was read, with the line where it begins. */
public final class Node {

    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    private final String namespace;
    private final String name;
    private final String path;
    private final int line;
    private final Map<String, String> attributes;
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Node(String namespace, String name, String path, int line, Map<String, String> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.path = path;
        this.line = line;
        this.attributes = Map.copyOf(attributes);
    }

    void add(Node child) {
        children.add(child);
    }

    void add(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    public String name() {
        return name;
    }

    /** Whether it is of the namespace of signatures; the schemas let anything of it stand at the end of a request. */
    boolean isOfSignatures() {
        return namespace.equals(SIGNATURES);
    }

    boolean isSignature() {
        return isOfSignatures() && name.equals("Signature");
    }

    /** The names from below the root down to here: {@code applicant/iin}. */
    public String path() {
        return path;
    }

    public int line() {
        return line;
    }

    public List<Node> children() {
        return List.copyOf(children);
    }

    /** The children of this name, in their order. */
    public List<Node> all(String child) {
        return own(child).toList();
    }

    public Optional<Node> find(String child) {
        return own(child).findFirst();
    }

    /** Of the same namespace: the schema says nothing of what stands in another. */
    private Stream<Node> own(String child) {
        return children.stream().filter(node -> node.name.equals(child) && node.namespace.equals(namespace));
    }

    /** @throws IllegalStateException where the schema would not have let it be missing */
    public Node get(String child) {
        return find(child).orElseThrow(() -> new IllegalStateException("no " + child + " in " + path));
    }

    /** The text with blanks as the type {@code token} has them. */
    public String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    public String text(String child) {
        return get(child).text();
    }

    public @Nullable String textOrNull(String child) {
        return find(child).map(Node::text).orElse(null);
    }

    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }
}
