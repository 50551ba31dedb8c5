package kz.patronat.gateway.wire;

import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.gateway.UnreadableMessage;
import org.w3c.dom.Element;

/** Finds children by their local name: senders differ in how they qualify them. */
final class Parts {

    private Parts() {}

    static Element inside(Element parent, String name) {
        return find(parent, name).orElseThrow(() -> new UnreadableMessage("no " + name));
    }

    static Optional<Element> find(Element parent, String name) {
        return all(parent, name).findFirst();
    }

    static Stream<Element> all(Element parent, String name) {
        return Xml.children(parent).filter(child -> name.equals(child.getLocalName()));
    }
}
