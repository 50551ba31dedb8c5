package kz.patronat.complaint.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.patronat.access.StaffDirectory;
import kz.patronat.complaint.Added;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Filing.Way;
import kz.patronat.complaint.store.Additions;
import kz.patronat.complaint.store.ComplaintTerms;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.signature.SignatureCheck;
import kz.patronat.signature.Verdict.Obstacle;
import kz.patronat.signature.Verdict.Reason;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** What an official sees of a complaint before working on it, as Markdown in both languages. */
@Component
class ComplaintSummary {

    private final ComplaintTerms terms;
    private final Additions additions;
    private final SignatureCheck signatures;
    private final StaffDirectory staff;
    private final Texts texts;

    ComplaintSummary(
            ComplaintTerms terms, Additions additions, SignatureCheck signatures, StaffDirectory staff, Texts texts) {
        this.terms = terms;
        this.additions = additions;
        this.signatures = signatures;
        this.staff = staff;
        this.texts = texts;
    }

    Map<String, String> of(Complaint complaint) {
        return Map.of("complaintSummary", in(Language.KK, complaint), "complaintSummaryRu", in(Language.RU, complaint));
    }

    private String in(Language language, Complaint complaint) {
        var filing = complaint.filing();
        var person = filing.complainant();
        var lines = new ArrayList<String>();
        lines.add(texts.in(
                language,
                "complaint.summary.head",
                complaint.number(),
                Written.moment(filing.receivedAt()),
                texts.in(language, "complaint.way." + filing.way()),
                texts.in(language, "complaint.addressee." + filing.addressee())));
        lines.add(texts.in(
                language,
                "complaint.summary.person",
                person.name().full(),
                Objects.requireNonNullElse(person.address(), "—"),
                Objects.requireNonNullElse(person.phone(), "—")));
        if (complaint.caseNumber() != null) {
            lines.add(texts.in(
                    language,
                    "complaint.summary.case",
                    complaint.caseNumber(),
                    texts.in(language, "complaint.subject." + filing.matter().subject())));
        }
        if (complaint.first() != null) {
            lines.add(texts.in(language, "complaint.summary.first", complaint.first()));
        }
        if (filing.matter().official() != null) {
            lines.add(texts.in(
                    language,
                    "complaint.summary.official",
                    staff.name(filing.matter().official())));
        }
        if (complaint.bar() != null && complaint.isOpen()) {
            lines.add(texts.in(language, "complaint.summary.bar"));
        }
        complaint.defects().forEach(defect -> lines.add(marked(language, "complaint.defect." + defect)));
        complaint.remarks().stream()
                .sorted()
                .forEach(remark -> lines.add(marked(language, "complaint.remark." + remark)));
        if (complaint.filing().way() == Way.PORTAL) {
            doubt(additions.signedAs(complaint.number())).ifPresent(key -> lines.add(marked(language, key)));
        }
        terms.find(complaint.number())
                .ifPresent(term -> lines.add(texts.in(language, "complaint.summary.term", Written.day(term.dueDate()))
                        + list(term.explanation(language))));
        lines.add(texts.in(language, "complaint.summary.content") + "\n\n> "
                + filing.matter().content().replace("\n", "\n> "));
        additions.of(complaint.number()).stream()
                .filter(added -> added.facts() != null)
                .forEach(added -> lines.add(addition(language, added)));
        return String.join("\n\n", lines);
    }

    private String addition(Language language, Added added) {
        var told = texts.in(language, "complaint.summary.addition", Written.moment(added.at())) + "\n\n> "
                + Objects.requireNonNull(added.facts()).replace("\n", "\n> ");
        return added.signed()
                ? told
                        + doubt(added.number())
                                .map(key -> "\n\n" + marked(language, key))
                                .orElse("")
                : told + "\n\n" + marked(language, "complaint.summary.addition.unsigned");
    }

    /** Why the signature does not hold, or why nobody could tell. */
    private Optional<String> doubt(String key) {
        return signatures
                .refusedFor(key)
                .map(Reason::key)
                .or(() -> signatures.uncheckedFor(key).map(Obstacle::key));
    }

    private String marked(Language language, String key) {
        return "**⚠ " + texts.in(language, key) + "**";
    }

    private static String list(List<String> explanation) {
        return explanation.stream().map(line -> "\n- " + line).reduce("", String::concat);
    }
}
