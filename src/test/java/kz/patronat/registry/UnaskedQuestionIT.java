package kz.patronat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseJournal;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.deadline.Deadlines;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.LineState;
import kz.patronat.provider.Providers;
import kz.patronat.registry.store.AccessTable;
import kz.patronat.registry.store.AnswerTable;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.registry.store.RegistryReach;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clause C8, Law 94-V art. 24: what nobody was asked is never told as asked, and is asked before long. */
@WholeService
class UnaskedQuestionIT {

    private static final String CITIZEN = "900629309001";

    /** Far from the days of other stories, whose attempts would count too. */
    private static final Instant ANOTHER_YEAR = Instant.parse("2034-03-06T05:00:00Z");

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
    AccessTable access;

    @Autowired
    RegistryReach reach;

    @Autowired
    ReceivedAnswers received;

    @Autowired
    RegistryAnswers registryAnswers;

    @Autowired
    AskedRegistries askedRegistries;

    @Autowired
    PersonalEnquiries enquiries;

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

    private final List<RegistryRequest> requests = new ArrayList<>();
    private final String run = UUID.randomUUID().toString();
    private RegistryReply<IdentityAnswer> reply = new RegistryReply.NotAsked<>("silent");
    private boolean isToBeMended;
    private RegistryQuestions work;
    private CaseNumber number;
    private UUID person;

    @BeforeEach
    void begins() {
        story.begins();
        story.clock().set(ANOTHER_YEAR);
        number = cases.aCase().applicant(CITIZEN).opened();
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
    void isToldToNobodyAsAsked() {
        ask();

        assertThat(attempts()).containsExactly("NOT_SENT");
        assertThat(askedRegistries.about(person)).isEmpty();
        assertThat(enquiries()).isEmpty();
        assertThat(question().asked()).isEmpty();
        assertThat(question().state()).isEqualTo(RegistryQuestion.State.NOT_ASKED);

        work.close(run);

        assertThat(question().state()).isEqualTo(RegistryQuestion.State.NOT_ASKED);
    }

    @Test
    void isNotAmongTheMomentsAtWhichARegistryWasAsked() {
        ask();
        story.clock().passes(Duration.ofMinutes(5));
        reply = new RegistryReply.Unavailable<>("HTTP 503");
        ask();
        var asked = clock.instant();
        story.clock().passes(Duration.ofMinutes(1));
        reply = new RegistryReply.NotAsked<>("silent");
        ask();

        assertThat(attempts()).containsExactly("NOT_SENT", "UNAVAILABLE", "NOT_SENT");
        assertThat(askedRegistries.about(person)).containsExactly(new AskedRegistries.Asking(Registry.IDENTITY, asked));
        assertThat(enquiries())
                .singleElement()
                .satisfies(enquiry -> assertThat(enquiry.attempts()).containsExactly(asked));
        assertThat(question().asked()).containsExactly(asked);
        assertThat(question().state()).isEqualTo(RegistryQuestion.State.UNAVAILABLE);

        work.close(run);

        assertThat(question().state()).isEqualTo(RegistryQuestion.State.UNANSWERED);
    }

    @Test
    void isNotAskedEitherWhereSomebodyHasToMendSomethingFirst() {
        isToBeMended = true;

        assertThatThrownBy(this::ask).isInstanceOf(NothingAsked.class);

        assertThat(attempts()).containsExactly("NOT_SENT");
        assertThat(askedRegistries.about(person)).isEmpty();
    }

    @Test
    void leavesTheFirstAndTheLastRowHoweverOftenNobodyCouldBeAsked() {
        IntStream.range(0, 9).forEach(time -> ask());
        reply = new RegistryReply.Unavailable<>("HTTP 503");
        ask();
        reply = new RegistryReply.NotAsked<>("silent");
        IntStream.range(0, 9).forEach(time -> ask());

        assertThat(attempts()).containsExactly("NOT_SENT", "NOT_SENT", "UNAVAILABLE", "NOT_SENT", "NOT_SENT");
    }

    @Test
    void doesNotLetThePauseGrow() {
        assertThat(ask())
                .isEqualTo(new Asked.Unavailable(number(), clock.instant().plus(settings.unaskedPause())));
        IntStream.range(0, 9).forEach(time -> ask());
        assertThat(ask())
                .isEqualTo(new Asked.Unavailable(number(), clock.instant().plus(settings.unaskedPause())));

        reply = new RegistryReply.Unavailable<>("HTTP 503");

        assertThat(ask())
                .isEqualTo(new Asked.Unavailable(number(), clock.instant().plus(settings.pauseAfter(1))));
        assertThat(requests.get(requests.size() - 1).attempt()).isEqualTo(1);
        assertThat(ask())
                .isEqualTo(new Asked.Unavailable(number(), clock.instant().plus(settings.pauseAfter(2))));
    }

    @Test
    void staysUnaskedThoughTheWorkIsRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            work.ask(run, Registry.IDENTITY);
            status.setRollbackOnly();
        });
        reply = new RegistryReply.Unavailable<>("HTTP 503");
        ask();

        assertThat(attempts()).containsExactly("NOT_SENT", "UNAVAILABLE");
    }

    @Test
    void belongsToTheOutageOfTheRegistry() {
        var aYearLater = ANOTHER_YEAR.plus(Duration.ofDays(365));
        story.clock().set(aYearLater);
        IntStream.range(0, 9).forEach(time -> {
            ask();
            story.clock().passes(Duration.ofMinutes(5));
        });

        assertThat(identity()).isEqualTo(new LineState(null, aYearLater, 1));
    }

    @Test
    void belongsToNoOutageOnceItIsSentAndPromisedAnAnswerUntilThePromiseIsBroken() {
        var yearsLater = ANOTHER_YEAR.plus(Duration.ofDays(2 * 365));
        story.clock().set(yearsLater);
        ask();
        story.clock().passes(Duration.ofMinutes(1));
        reply = new RegistryReply.Unavailable<>("HTTP 503");
        ask();
        assertThat(identity()).isEqualTo(new LineState(null, yearsLater, 1));

        story.clock().passes(Duration.ofMinutes(1));
        reply = new RegistryReply.Pending<>();
        ask();
        var due = clock.instant().plus(settings.answerWithin());
        assertThat(identity()).isEqualTo(new LineState(null, null, 0));

        story.clock().set(due);
        assertThat(identity()).isEqualTo(new LineState(null, due, 1));

        ask();
        assertThat(identity()).as("promised again").isEqualTo(new LineState(null, due, 1));

        isBroughtAndCannotBeWorkedOff();
        assertThat(identity())
                .as("answered, and it is not the registry's fault")
                .isEqualTo(new LineState(null, null, 0));
    }

    private void isBroughtAndCannotBeWorkedOff() {
        var message = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        story.database()
                .sql("""
                        insert into gateway_message (id, direction, message_id, service_id, concerns, at, content, sha256)
                        values (?, 'SENT', ?, 'SERVICE', ?, ?, '', '')
                        """)
                .params(message, message.toString(), number(), now)
                .update();
        story.database()
                .sql("""
                        insert into gateway_delivery (id, message_id, correlation_id, service_id, message_type,
                            received_at, settled_at, state, content, sha256)
                        values (?, ?, ?, 'SERVICE', 'RESPONSE', ?, ?, 'FAILED', '', '')
                        """)
                .params(message, Ids.next().toString(), message.toString(), now, now)
                .update();
    }

    @AfterEach
    void nothingIsStranded() {
        story.database()
                .sql("update gateway_delivery set state = 'UNKNOWN' where state = 'FAILED'")
                .update();
    }

    @Test
    void isNoQuestionToThePersonForAccessEither() {
        var said = new ArrayList<AccessReply>(List.of(
                new AccessReply.NotAsked("silent"),
                new AccessReply.NotAsked("silent"),
                new AccessReply.Unavailable("HTTP 503")));
        var asking =
                new PersonalDataAccess(questions, access, request -> said.remove(0), people, journal, settings, clock);

        for (var unasked = 0; unasked < 2; unasked++) {
            var later = clock.instant().plus(settings.unaskedPause());
            assertThat(obtained(asking)).isEqualTo(new Access.Later(number(), later));
            assertThat(obtained(asking)).as("not before").isEqualTo(new Access.Later(number(), later));
            story.clock().set(later);
        }
        assertThat(obtained(asking))
                .isEqualTo(new Access.Later(number(), clock.instant().plus(settings.pauseAfter(1))));
        assertThat(journal.of(number)).isEmpty();
    }

    private Access obtained(PersonalDataAccess asking) {
        return new TransactionTemplate(transactions).execute(status -> asking.obtain(run));
    }

    private Asked ask() {
        return new TransactionTemplate(transactions).execute(status -> work.ask(run, Registry.IDENTITY));
    }

    private RegistryReply<IdentityAnswer> answer(RegistryRequest request) {
        requests.add(request);
        if (isToBeMended) {
            throw new NothingAsked(new IllegalStateException("the key has expired"));
        }
        return reply;
    }

    private UUID number() {
        return questions.lock(run, Registry.IDENTITY).id();
    }

    private RegistryQuestion question() {
        return registryAnswers.questions(number).stream()
                .filter(each -> each.registry() == Registry.IDENTITY)
                .findFirst()
                .orElseThrow();
    }

    private List<Enquiry> enquiries() {
        return enquiries.about(new Iin(CITIZEN), 100).stream()
                .filter(enquiry -> enquiry.person().id().equals(person))
                .toList();
    }

    private LineState identity() {
        return reach.reach(clock.instant()).stream()
                .filter(each -> each.registry() == Registry.IDENTITY)
                .map(RegistryReach.Reach::state)
                .findFirst()
                .orElseThrow();
    }

    private List<String> attempts() {
        return story.database().sql("""
                        select a.reply from registry_attempt a join registry_question q on q.id = a.question_id
                        where q.run = ? and q.registry = 'IDENTITY' order by a.ordinal
                        """).param(run).query(String.class).list();
    }
}
