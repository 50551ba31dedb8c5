package kz.patronat.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Finding;
import kz.patronat.casefile.Findings;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.RegistryAnswer.Way;
import kz.patronat.registry.store.AnswerTable;
import kz.patronat.registry.store.EvidenceTable;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.signature.Capsules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every answer with its sealed evidence and lets the first one of a question count. */
@Component
public class ReceivedAnswers {

    private final QuestionTable questions;
    private final AnswerTable answers;
    private final EvidenceTable evidences;
    private final People people;
    private final Findings findings;
    private final Capsules capsules;
    private final CaseJournal journal;
    private final RegistrySettings settings;
    private final Clock clock;

    ReceivedAnswers(
            QuestionTable questions,
            AnswerTable answers,
            EvidenceTable evidences,
            People people,
            Findings findings,
            Capsules capsules,
            CaseJournal journal,
            RegistrySettings settings,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.evidences = evidences;
        this.people = people;
        this.findings = findings;
        this.capsules = capsules;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps what the registry said; it counts once it is filed.
     *
     * @param receivedAt when it came: from then on it grows old, however late it is taken in
     */
    public void keep(Question question, Object content, SignedAnswer evidence, Instant receivedAt) {
        var judgement = content instanceof IdentityAnswer identity
                ? judgement(identity, people.get(question.person()))
                : Judgement.of((RecordAnswer) content);
        var came = Zone.day(receivedAt);
        var goodFrom = content instanceof RecordAnswer said ? said.goodFrom(came) : came;
        var answer = answer(question, Way.REGISTRY, judgement, receivedAt, settings.validUntil(goodFrom), false);
        answers.keep(question.id(), answer, null, null);
        evidences.seal(answer.id(), evidence);
        if (question.closed()) {
            write(answer, "registry.journal.late", null);
        }
    }

    /** Only the applicant signs the application. */
    private Judgement judgement(IdentityAnswer answer, Person person) {
        var signer = person.part() == Part.APPLICANT
                ? capsules.signerOf(person.caseNumber().value())
                : Optional.<String>empty();
        return Judgement.of(answer, person, signer);
    }

    /** The answer of the registry settles the question. */
    public void file(String run, Registry registry) {
        var question = questions.lock(run, registry);
        var answer = answers.ofRegistry(question.id()).orElseThrow();
        answers.count(answer.id());
        settle(question, answer, answer.receivedAt(), null);
    }

    /**
     * A paper settles the question, if no answer has before.
     *
     * @param paper what the clerk saw
     */
    public void onPaper(String run, Registry registry, PaperAnswer paper, String clerk) {
        var question = questions.lock(run, registry);
        var validUntil = settings.validUntil(paper.goodFrom());
        var answer = answer(question, Way.PAPER, paper.judgement(), clock.instant(), validUntil, true);
        answers.keep(question.id(), answer, paper.issuedBy(), clerk);
        settle(question, answer, paper.goodFrom().atStartOfDay(Zone.ALMATY).toInstant(), clerk);
    }

    private void settle(Question question, RegistryAnswer answer, Instant givenAt, @Nullable String clerk) {
        questions.close(question.id());
        findings.record(new Finding(
                answer.caseNumber(), answer.registry().check(), answer.person(), answer.outcome(), givenAt));
        write(answer, "registry.journal." + answer.registry() + "." + answer.outcome(), clerk);
        if (!answer.differences().isEmpty()) {
            write(answer, "registry.journal.difference", clerk);
        }
    }

    private void write(RegistryAnswer answer, String key, @Nullable String clerk) {
        journal.write(
                answer.caseNumber(),
                clerk,
                key,
                people.get(answer.person()).name().brief());
    }

    private RegistryAnswer answer(
            Question question, Way way, Judgement judgement, Instant receivedAt, LocalDate validUntil, boolean counts) {
        return new RegistryAnswer(
                Ids.next(),
                question.caseNumber(),
                question.person(),
                question.registry(),
                way,
                judgement.outcome(),
                judgement.impediment(),
                judgement.differences(),
                judgement.reference(),
                judgement.groups(),
                judgement.address(),
                receivedAt,
                validUntil,
                counts);
    }
}
