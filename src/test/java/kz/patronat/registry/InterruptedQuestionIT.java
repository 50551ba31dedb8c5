package kz.patronat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.deadline.Deadlines;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.PersonName;
import kz.patronat.provider.Providers;
import kz.patronat.registry.store.AnswerTable;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clause C8: the work is broken off between sending and receiving; the question is asked once more, the answer counts once. */
@WholeService
class InterruptedQuestionIT {

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    QuestionTable questions;

    @Autowired
    AnswerTable answers;

    @Autowired
    ReceivedAnswers received;

    @Autowired
    Consents consents;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Providers providers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseJournal journal;

    @Autowired
    CriminalRecords records;

    @Autowired
    RegistrySettings settings;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<RegistryRequest> asked = new ArrayList<>();
    private final String run = UUID.randomUUID().toString();
    private boolean interrupted = true;
    private RegistryQuestions work;
    private CaseNumber number;
    private UUID person;

    @BeforeEach
    void begins() {
        story.begins();
        number = cases.aCase().opened();
        person = people.applicant(number).id();
        work = new RegistryQuestions(
                questions,
                answers,
                received,
                consents,
                caseFiles,
                people,
                providers,
                deadlines,
                journal,
                this::answer,
                records,
                settings,
                clock);
        work.open(number, person, run);
    }

    @Test
    void asksOnceMoreAndCountsOneAnswer() {
        assertThatThrownBy(this::ask).isInstanceOf(PowerCut.class);
        assertThat(attempts()).containsExactly("SENT");

        interrupted = false;
        assertThat(ask()).isInstanceOf(Asked.Answered.class);
        inTransaction(() -> received.file(run, Registry.IDENTITY));

        assertThat(attempts()).containsExactly("LOST", "ANSWERED");
        assertThat(asked).extracting(RegistryRequest::attempt).containsExactly(1, 2);
        assertThat(asked)
                .extracting(RegistryRequest::number)
                .containsOnly(asked.get(0).number());
        assertThat(new HashSet<>(asked.stream().map(RegistryRequest::message).toList()))
                .hasSize(2);
        assertThat(answers.of(number))
                .singleElement()
                .satisfies(answer -> assertThat(answer.counts()).isTrue());
    }

    @Test
    void asksNoMoreOnceTheAnswerIsThere() {
        interrupted = false;

        ask();
        ask();

        assertThat(asked).hasSize(1);
        assertThat(answers.of(number)).hasSize(1);
    }

    private Asked ask() {
        return new TransactionTemplate(transactions).execute(status -> work.ask(run, Registry.IDENTITY));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** The registry has the question; whether its answer reaches us is another matter. */
    private RegistryReply<IdentityAnswer> answer(RegistryRequest request) {
        asked.add(request);
        if (interrupted) {
            throw new PowerCut();
        }
        var found = new IdentityAnswer.Found(
                new PersonName("Үлгіқызы", "Әсем", null), LocalDate.of(1985, 3, 15), false, true);
        return new RegistryReply.Answer<>(found, new SignedAnswer("text/xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> attempts() {
        return story.database().sql("""
                        select a.reply from registry_attempt a join registry_question q on q.id = a.question_id
                        where q.run = ? and q.registry = 'IDENTITY' order by a.ordinal
                        """).param(run).query(String.class).list();
    }

    private static class PowerCut extends RuntimeException {}
}
