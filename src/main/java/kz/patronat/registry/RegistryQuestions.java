package kz.patronat.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import kz.patronat.registry.store.AnswerTable;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import org.springframework.stereotype.Component;

/** Puts the questions about a person to the registries, with the person's consent (clauses C8, C9). */
@Component
public class RegistryQuestions {

    /** Code of the term within which a certificate is obtained on paper, in {@code terms.dmn}. */
    private static final String PAPER_TERM = "paper-certificate";

    private final QuestionTable questions;
    private final AnswerTable answers;
    private final ReceivedAnswers received;
    private final Consents consents;
    private final CaseFiles caseFiles;
    private final People people;
    private final Providers providers;
    private final Deadlines deadlines;
    private final CaseJournal journal;
    private final IdentityRegistry identityRegistry;
    private final CriminalRecords criminalRecords;
    private final RegistrySettings settings;
    private final Clock clock;

    RegistryQuestions(
            QuestionTable questions,
            AnswerTable answers,
            ReceivedAnswers received,
            Consents consents,
            CaseFiles caseFiles,
            People people,
            Providers providers,
            Deadlines deadlines,
            CaseJournal journal,
            IdentityRegistry identityRegistry,
            CriminalRecords criminalRecords,
            RegistrySettings settings,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.received = received;
        this.consents = consents;
        this.caseFiles = caseFiles;
        this.people = people;
        this.providers = providers;
        this.deadlines = deadlines;
        this.journal = journal;
        this.identityRegistry = identityRegistry;
        this.criminalRecords = criminalRecords;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the registries may be asked, from when the paper way is open, and when a paper is due. */
    public record Opened(boolean consented, Instant paperWayAt, Instant paperDueAt) {}

    /**
     * Opens the questions of one run of the checks. Without the person's recorded consent no registry is asked and the
     * paper way is open at once.
     */
    public Opened open(CaseNumber number, UUID person, String run) {
        var consented = consents.isGiven(person, Consent.Kind.PROTECTED_SECRETS);
        var now = clock.instant();
        var paperWayAt = consented ? now.plus(settings.paperWayAfter()) : now;
        for (var registry : Registry.values()) {
            questions.open(new Question(Ids.next(), number, person, registry, run, consented, paperWayAt, 0, false));
        }
        if (!consented) {
            journal.write(
                    number,
                    null,
                    "registry.journal.no-consent",
                    people.get(person).name().brief());
        }
        return new Opened(consented, paperWayAt, paperDue(number, paperWayAt));
    }

    private Instant paperDue(CaseNumber number, Instant from) {
        var provider = providers.get(caseFiles.get(number).provider());
        var hours = new WorkingHours(provider.opens(), provider.closes());
        return deadlines.following(PAPER_TERM, Zone.day(from), hours).dueAt();
    }

    /** Asks the registry once, unless its answer has come in the meantime. */
    public Asked ask(String run, Registry registry) {
        var question = questions.lock(run, registry);
        if (!question.consented()) {
            throw new IllegalStateException("no consent to ask " + registry + " in run " + run);
        }
        return answers.ofRegistry(question.id()).isPresent()
                ? new Asked.Answered(question.id())
                : ask(question, Ids.next());
    }

    private Asked ask(Question question, UUID message) {
        var person = people.get(question.person());
        var attempt = questions.attempt(question, message);
        var request =
                new RegistryRequest(question.id(), message, attempt, person.iin(), person.name(), person.birthDate());
        RegistryReply<?> reply;
        try {
            reply = question.registry() == Registry.IDENTITY
                    ? identityRegistry.ask(request)
                    : criminalRecords.certificate(request);
        } catch (NothingAsked toBeMended) {
            questions.notSent(message, String.valueOf(toBeMended.getMessage()));
            throw toBeMended;
        }
        if (reply instanceof RegistryReply.Answer<?> answer) {
            questions.tried(question, message, "ANSWERED", null);
            received.keep(question, answer.content(), answer.evidence(), clock.instant());
            return new Asked.Answered(question.id());
        }
        if (reply instanceof RegistryReply.Unavailable<?> unavailable) {
            questions.tried(question, message, "UNAVAILABLE", unavailable.reason());
            return new Asked.Unavailable(question.id(), clock.instant().plus(settings.pauseAfter(attempt)));
        }
        if (reply instanceof RegistryReply.NotAsked<?> notAsked) {
            questions.notSent(message, notAsked.reason());
            return new Asked.Unavailable(question.id(), clock.instant().plus(settings.unaskedPause()));
        }
        questions.tried(question, message, "PENDING", null);
        return new Asked.Pending(question.id(), clock.instant().plus(settings.answerWithin()));
    }

    /** The run is over, in whatever way: nothing is waited for any more. */
    public void close(String run) {
        questions.open(run).forEach(question -> questions.close(question.id()));
    }
}
