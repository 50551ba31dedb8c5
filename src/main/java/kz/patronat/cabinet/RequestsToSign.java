package kz.patronat.cabinet;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.patronat.cabinet.PersonalRequest.Kind;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.Papers;
import kz.patronat.inspection.HousingActs;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.placement.Awaited;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes for an applicant what is to be signed about the own case, by the schema {@code cabinet-1.xsd}. */
@Component
public class RequestsToSign {

    private static final String NAMESPACE = "urn:patronat:cabinet:1";

    /** As in the schema. */
    private static final int LONGEST = 4000;

    private final CaseFiles caseFiles;
    private final RequestMoment moment;
    private final HousingActs acts;
    private final Papers papers;
    private final Awaited awaited;

    RequestsToSign(CaseFiles caseFiles, RequestMoment moment, HousingActs acts, Papers papers, Awaited awaited) {
        this.caseFiles = caseFiles;
        this.moment = moment;
        this.acts = acts;
        this.papers = papers;
        this.awaited = awaited;
    }

    /** What may be asked for now. */
    public sealed interface Possible {

        /** @param about number of the act that was read, or the decision to which there is nothing to object */
        record Now(Kind kind, @Nullable String about) implements Possible {}

        /** @param sentence key of the sentence that says why not */
        record NotNow(String sentence) implements Possible {}
    }

    /**
     * Whether the person may ask for this now; empty when it is not the person's case.
     *
     * @param seen what the person has been shown it to be about, where it was shown before
     */
    public Optional<Possible> possible(Iin applicant, CaseNumber number, Kind kind, @Nullable String seen) {
        return caseFiles.findOf(applicant, number).map(file -> possible(file, kind, seen));
    }

    private Possible possible(CaseFile file, Kind kind, @Nullable String seen) {
        var about =
                about(kind, file.number()).map(now -> seen == null ? now : seen).orElse(null);
        return moment.refuses(file, kind, about)
                .<Possible>map(Possible.NotNow::new)
                .orElseGet(() -> new Possible.Now(kind, about));
    }

    private Optional<String> about(Kind kind, CaseNumber number) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> actOf(number);
            case AGREEMENT -> decisionOf(number);
            case WITHDRAWAL, OBJECTION -> Optional.empty();
        };
    }

    private Optional<String> actOf(CaseNumber number) {
        return acts.latest(number)
                .filter(act -> act.paper() != null)
                .map(act -> papers.get(act.paper()).number());
    }

    private Optional<String> decisionOf(CaseNumber number) {
        return awaited.hearing(number).map(hearing -> hearing.intended().toString());
    }

    /**
     * The document to be signed, with a number of its own.
     *
     * @param said reason of a withdrawal, where one is given, or the objection
     * @throws RejectedInput when an objection says nothing or either is too long
     */
    public String document(Iin applicant, CaseNumber number, Possible.Now possible, String said) {
        if (said.length() > LONGEST) {
            throw new RejectedInput("said", "cabinet.to-sign.too-long", LONGEST);
        }
        if (possible.kind() == Kind.OBJECTION && said.isBlank()) {
            throw new RejectedInput("said", "cabinet.to-sign.nothing");
        }
        var written = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartElement(possible.kind().name().toLowerCase(Locale.ROOT));
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", UUID.randomUUID().toString());
            element(xml, "caseNumber", number.value());
            element(xml, "iin", applicant.value());
            element(xml, possible.kind() == Kind.AGREEMENT ? "decision" : "act", possible.about());
            element(
                    xml,
                    possible.kind() == Kind.OBJECTION ? "text" : "reason",
                    saysNothing(possible.kind()) || said.isBlank() ? null : said.strip());
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return written.toString();
    }

    private static boolean saysNothing(Kind kind) {
        return kind == Kind.ACKNOWLEDGEMENT || kind == Kind.AGREEMENT;
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }
}
