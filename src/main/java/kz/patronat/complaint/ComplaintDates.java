package kz.patronat.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.patronat.complaint.Filing.Addressee;
import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.Line;
import kz.patronat.deadline.TermRules;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** The terms of complaints by the hours of their provider (clauses C21, C22). */
@Component
public class ComplaintDates {

    private static final String FORWARDED = "complaint-akimat";

    private final Deadlines deadlines;
    private final TermRules rules;
    private final Providers providers;
    private final Texts texts;

    ComplaintDates(Deadlines deadlines, TermRules rules, Providers providers, Texts texts) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.providers = providers;
        this.texts = texts;
    }

    /** The term that begins with the registration; it knows the day of registration too. */
    public Deadline registered(Filing filing) {
        return deadlines.term(code(filing.addressee()), filing.receivedAt(), hours(filing.provider()));
    }

    /** The term of the akimat, from the day on which it got the complaint. */
    public Deadline forwarded(Complaint complaint, Instant at) {
        return deadlines.following(FORWARDED, Zone.day(at), hours(complaint.provider()));
    }

    /** The last day of another term that begins at a moment, such as {@code complaint-mending}. */
    public Deadline following(String code, ProviderId provider, LocalDate from) {
        return deadlines.following(code, from, hours(provider));
    }

    public ComplaintTerm term(String complaint, Deadline deadline) {
        var kk = deadline.explanation(Language.KK, texts::in);
        var ru = deadline.explanation(Language.RU, texts::in);
        var lines = new ArrayList<Bilingual>();
        for (var i = 0; i < kk.size(); i++) {
            lines.add(new Bilingual(kk.get(i), ru.get(i)));
        }
        return new ComplaintTerm(
                complaint,
                deadline.code(),
                deadline.effectiveDate(),
                deadline.dueDate(),
                deadline.provisional(),
                lines,
                null,
                null);
    }

    /** At most so many working days the term may be made longer. */
    public int longestExtension(LocalDate on) {
        return rules.rule(ComplaintTerm.EXTENSION, on).length();
    }

    /** The term made longer by so many working days after its last day. */
    public ComplaintTerm extended(ComplaintTerm term, int days) {
        var due = deadlines.calendar().plusWorkingDays(term.dueDate(), days);
        var lines = new ArrayList<>(term.explanation());
        lines.add(both("complaint.term.extended", days, Written.day(term.dueDate()), Written.day(due)));
        return new ComplaintTerm(
                term.complaint(),
                ComplaintTerm.EXTENSION,
                term.countedFrom(),
                due,
                term.provisional(),
                lines,
                null,
                null);
    }

    /**
     * A term counted once more, after the calendar changed.
     *
     * @param extended working days by which it was made longer, zero when it was not
     */
    public ComplaintTerm anew(ComplaintTerm original, int extended, ProviderId provider, Line because) {
        var deadline =
                deadlines.anew(original.code(), TermRules.OFFICE, original.countedFrom(), hours(provider), because);
        var term = term(original.complaint(), deadline);
        return extended == 0 ? term : extended(term, extended);
    }

    public Instant dueAt(ComplaintTerm term, ProviderId provider) {
        return at(term.dueDate(), hours(provider).closes());
    }

    public Instant breachAt(ComplaintTerm term) {
        return at(term.dueDate().plusDays(1), LocalTime.MIDNIGHT);
    }

    /** Opening times of the days on which somebody is told that the term runs out, the earlier one first. */
    public List<Instant> warnings(ComplaintTerm term, ProviderId provider) {
        return rules.rule(term.code(), term.countedFrom()).warnings().stream()
                .map(left -> at(
                        deadlines.calendar().minusWorkingDays(term.dueDate(), left),
                        hours(provider).opens()))
                .toList();
    }

    /** Whether the term to complain had passed (APPC art. 92): longer when the act did not say how. */
    public boolean isLate(Filing filing) {
        var learned = filing.matter().learnedOn();
        if (learned == null) {
            return false;
        }
        var code = filing.matter().routeNamed() ? "appeal" : "appeal-unnamed";
        return Zone.day(filing.receivedAt())
                .isAfter(following(code, filing.provider(), learned).dueDate());
    }

    /** The same sentence in both languages. */
    public Bilingual both(String key, Object... arguments) {
        return new Bilingual(texts.in(Language.KK, key, arguments), texts.in(Language.RU, key, arguments));
    }

    private static String code(Addressee addressee) {
        return switch (addressee) {
            case HEAD -> "complaint";
            case AKIMAT -> FORWARDED;
            case QUALITY_BODY -> "quality-review";
        };
    }

    private WorkingHours hours(ProviderId id) {
        var provider = providers.get(id);
        return new WorkingHours(provider.opens(), provider.closes());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ALMATY).toInstant();
    }
}
