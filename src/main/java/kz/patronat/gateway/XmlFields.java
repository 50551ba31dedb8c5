package kz.patronat.gateway;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.patronat.gateway.wire.Xml;
import kz.patronat.kernel.Zone;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads an element as the registries write it: namespaces that come and go, {@code xsi:nil}, empty elements, one where
 * a list is expected, and several spellings of a date.
 */
public final class XmlFields {

    /** The day comes first; what follows it (time, zone) is looked at apart. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd.MM.uuuu"),
            DateTimeFormatter.ofPattern("dd/MM/uuuu"),
            DateTimeFormatter.BASIC_ISO_DATE);

    private final Element element;

    public XmlFields(Element element) {
        this.element = element;
    }

    public String name() {
        return Objects.requireNonNullElse(element.getLocalName(), element.getNodeName());
    }

    public @Nullable String namespace() {
        return element.getNamespaceURI();
    }

    /** Whether nothing is said inside. */
    public boolean isEmpty() {
        return element.getTextContent().isBlank();
    }

    /** The text of the child, if there is any. */
    public Optional<String> text(String name) {
        return children(name)
                .map(Element::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    public Optional<XmlFields> one(String name) {
        return children(name).map(XmlFields::new).findFirst();
    }

    public List<XmlFields> all(String name) {
        return children(name).map(XmlFields::new).toList();
    }

    /** The day named by the child; the moment of a {@code dateTime} with a zone is taken as the day in Almaty. */
    public Optional<LocalDate> day(String name) {
        return text(name)
                .map(text -> Xml.moment(text)
                        .map(moment -> Zone.day(moment.toInstant()))
                        .or(() -> parsed(text))
                        .orElseThrow(() -> new UnreadableMessage("no date in " + name)));
    }

    private static Optional<LocalDate> parsed(String text) {
        var day = text.split("[T +Z]", 2)[0];
        return DAYS.stream().flatMap(format -> parsed(day, format)).findFirst();
    }

    private static Stream<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(day, format));
        } catch (DateTimeParseException another) {
            return Stream.empty();
        }
    }

    private Stream<Element> children(String name) {
        return Xml.children(element)
                .filter(child -> name.equals(child.getLocalName()))
                .filter(child -> !isNil(child));
    }

    private static boolean isNil(Element child) {
        var nil = child.getAttributeNS(Xml.XSI, "nil");
        return "true".equals(nil) || "1".equals(nil);
    }
}
