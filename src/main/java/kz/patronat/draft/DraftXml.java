package kz.patronat.draft;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.patronat.kernel.PersonName;

/** Writes a draft as the request that the portal would send, by the published schema. */
final class DraftXml {

    private static final String NAMESPACE = "urn:patronat:application:1";
    private static final List<String> SPOUSE_CONSENTS = List.of("personalData", "protectedSecrets", "placement");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final Draft draft;

    private DraftXml(Draft draft) throws XMLStreamException {
        this.draft = draft;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /**
     * @param name of the applicant, as the person signed in
     * @param at when it is signed, in the form of the schema
     * @param consentVersion of the text that the person read
     */
    static byte[] of(Draft draft, PersonName name, String at, String consentVersion, List<DraftFile> files) {
        try {
            return new DraftXml(draft).written(name, at, consentVersion, files);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the applicant says that the spouse consents to something. */
    static boolean speaksForSpouse(Draft draft) {
        return draft.isMarried() && SPOUSE_CONSENTS.stream().anyMatch(each -> draft.isYes(Draft.SPOUSE + each));
    }

    private byte[] written(PersonName name, String at, String consentVersion, List<DraftFile> files)
            throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("application");
        xml.writeDefaultNamespace(NAMESPACE);
        submission(draft.id(), at);
        element("provider", draft.get("provider"));
        element("language", draft.get("language"));
        applicant(name, consentVersion);
        if (draft.isMarried()) {
            spouse(consentVersion);
        }
        children();
        element("housingStudy", draft.get("housingStudy"));
        documents(files);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void submission(UUID id, String at) throws XMLStreamException {
        xml.writeStartElement("submission");
        element("id", id.toString());
        element("at", at);
        xml.writeEndElement();
    }

    private void applicant(PersonName name, String consentVersion) throws XMLStreamException {
        xml.writeStartElement("applicant");
        element("iin", draft.iin().value());
        element("surname", name.surname());
        element("given", name.given());
        if (name.patronymic() != null) {
            element("patronymic", name.patronymic());
        }
        element("birthDate", draft.get("birthDate"));
        element("phone", draft.get("phone"));
        optional("email", "email");
        element("address", draft.get("address"));
        xml.writeStartElement("consents");
        xml.writeAttribute("textVersion", consentVersion);
        element("personalData", draft.get("personalData"));
        element("protectedSecrets", draft.get("protectedSecrets"));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void spouse(String consentVersion) throws XMLStreamException {
        xml.writeStartElement("spouse");
        person(Draft.SPOUSE);
        if (speaksForSpouse(draft)) {
            xml.writeStartElement("consents");
            xml.writeAttribute("textVersion", consentVersion);
            for (var consent : SPOUSE_CONSENTS) {
                element(consent, String.valueOf(draft.isYes(Draft.SPOUSE + consent)));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void children() throws XMLStreamException {
        if (draft.children() == 0) {
            return;
        }
        xml.writeStartElement("children");
        for (var index = 0; index < draft.children(); index++) {
            xml.writeStartElement("child");
            person(Draft.child(index));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void person(String prefix) throws XMLStreamException {
        element("iin", draft.get(prefix + "iin").replaceAll("\\s", ""));
        element("surname", draft.get(prefix + "surname"));
        element("given", draft.get(prefix + "given"));
        optional("patronymic", prefix + "patronymic");
        element("birthDate", draft.get(prefix + "birthDate"));
    }

    private void documents(List<DraftFile> files) throws XMLStreamException {
        if (files.isEmpty()) {
            return;
        }
        xml.writeStartElement("documents");
        for (var file : files) {
            for (var document : file.documents()) {
                xml.writeEmptyElement("document");
                xml.writeAttribute("code", document);
                xml.writeAttribute("file", file.name());
                xml.writeAttribute("sha256", file.sha256());
            }
        }
        xml.writeEndElement();
    }

    private void optional(String name, String field) throws XMLStreamException {
        if (draft.has(field)) {
            element(name, draft.get(field));
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
