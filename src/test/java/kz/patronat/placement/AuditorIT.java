package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import kz.patronat.access.Caller;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.Reading;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.Act;
import kz.patronat.casefile.Acts;
import kz.patronat.casefile.Decision;
import kz.patronat.casefile.Finding;
import kz.patronat.document.Folder;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.registry.Registry;
import kz.patronat.registry.store.Question;
import kz.patronat.registry.store.QuestionTable;
import kz.patronat.story.Auditors;
import kz.patronat.story.Cases;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The auditor reads finished cases as one story, asks ready questions and takes files away; nothing changes. */
class AuditorIT extends PlacementStories {

    private static final String AUDIT = "/camunda/api/patronat/audit";

    @LocalServerPort
    int port;

    @Autowired
    Acts acts;

    @Autowired
    ReadingLog readings;

    @Autowired
    StaffDirectory staff;

    @Autowired
    QuestionTable questions;

    @Autowired
    JdbcClient database;

    /** Read by most tests and changed by none; whoever changes one makes it first. */
    private static CaseNumber concluded;

    private Caller auditor;

    @BeforeEach
    void aCaseIsConcluded() {
        if (concluded == null) {
            concluded = concluded();
        }
        opened(concluded);
        auditor = Caller.browser(port, "auditor", "cockpit").header("Accept-Language", "kk");
    }

    private CaseNumber concluded() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.decidedFor(number, PlacementStory.CONTRACT);
        work.appointed(number, "2026-10-01");
        work.contractSigned(number);
        return number;
    }

    /** Without it one story took seconds among many. */
    @Test
    void findsWhoWasAtWorkByAnIndex() {
        assertThat(story.database()
                        .sql("select indexdef from pg_indexes where indexname = 'hi_op_log_of_operation'")
                        .query(String.class)
                        .single())
                .contains("(operation_id_)");
    }

    @Test
    void readsTheWholeStoryAcrossTheCalledProcesses() {
        var story = auditor.get(AUDIT + "/cases/" + key()).body();

        assertThat(rows(story, "steps"))
                .anySatisfy(row -> assertThat(row).contains("Шешім қабылдау"))
                .extracting(row -> row.get(2))
                .contains("Баланы (балаларды) патронаттық тәрбиелеуге беру")
                .hasSizeGreaterThan(10);
        assertThat(rows(story, "steps").stream().map(row -> row.get(2)).distinct())
                .as("the called ones too")
                .hasSizeGreaterThan(1);
        assertThat(rows(story, "operations"))
                .anySatisfy(row -> assertThat(row.get(2)).isEqualTo("аяқтады"))
                .allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
        assertThat(rows(story, "changes"))
                .anySatisfy(row -> assertThat(row.get(4)).isNotBlank())
                .anySatisfy(row -> assertThat(row.get(3)).as("an earlier value").isNotBlank());
        assertThat(rows(story, "papers"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(6)).matches("[0-9a-f]{64}"));
        assertThat(rows(story, "registries"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).as("asked and answered").doesNotContain(""));
        assertThat(rows(story, "decisions")).isNotEmpty();
        assertThat(rows(story, "terms")).isNotEmpty();
        assertThat(JsonPath.<List<String>>read(story, "$.paths[*].model"))
                .startsWith("placement")
                .contains("contract");
        assertThat(JsonPath.<List<String>>read(story, "$.paths[0].flows"))
                .contains("Flow_FromTheStart", "Flow_NotThroughPortal")
                .as("the examination was entered, but not from there")
                .doesNotContain("Flow_FromExamination", "Flow_IsThroughPortal");
    }

    @Test
    void readsOnWhereAVariableIsOfATypeThatNobodyExpected() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        var runtime = story.engine().getRuntimeService();
        var instance = story.instances(key()).get(0);
        runtime.setVariable(instance, "odd", Variables.byteArrayValue(new byte[] {(byte) 0xff, 0, (byte) 0xfe}));
        runtime.setVariable(instance, "odd", 1.5);
        runtime.setVariable(instance, "odd", null);
        runtime.setVariable(
                instance,
                "odd",
                Variables.fileValue("а.bin").file(new byte[] {0}).create());
        runtime.setVariable(
                instance,
                "odd",
                Variables.serializedObjectValue("{broken")
                        .objectTypeName("no.such.Type")
                        .serializationDataFormat("application/json")
                        .create());

        var answer = auditor.get(AUDIT + "/cases/" + key());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rows(answer.body(), "changes"))
                .filteredOn(row -> row.get(2).equals("odd"))
                .extracting(row -> row.get(4))
                .containsExactly("мәтін емес дерек (bytes), көлемі: 3 Б", "1.5", "", "а.bin", "{broken");
        assertThat(rows(read("ru"), "changes"))
                .extracting(row -> row.get(4))
                .contains("данные не в виде текста (bytes), объем: 3 Б");
    }

    @Test
    void readsOfQuestionsToRegistriesThatNobodyAnswered() {
        opened(cases.aCase().opened());
        var asked = question(Registry.IDENTITY, true);
        question(Registry.CRIMINAL_RECORD, false);
        assertThat(states("kk")).containsExactlyInAnyOrder("сұралмады", "сұралмады: келісім жоқ");

        var attempt = Ids.next();
        questions.attempt(asked, attempt);
        assertThat(states("kk")).contains("сұралды, жауап күтілуде");
        questions.tried(asked, attempt, "UNAVAILABLE", "503");
        assertThat(states("ru"))
                .containsExactlyInAnyOrder("реестр недоступен, будет запрошен повторно", "не запрошено: согласия нет");
        questions.close(asked.id());

        assertThat(rows(read("kk"), "registries"))
                .filteredOn(row -> !row.get(0).isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsExactly(
                                Written.moment(story.clock().instant()),
                                people.applicant(number).name().brief(),
                                "«Жеке тұлғалар» мемлекеттік дерекқоры",
                                "жауап алынбады, күту тоқтатылды",
                                "",
                                "",
                                ""));
    }

    private Question question(Registry registry, boolean consented) {
        var question = new Question(
                Ids.next(),
                number,
                people.applicant(number).id(),
                registry,
                "run of " + key(),
                consented,
                story.clock().instant(),
                0,
                false);
        questions.open(question);
        return question;
    }

    private List<String> states(String language) {
        return rows(read(language), "registries").stream()
                .map(row -> row.get(3))
                .toList();
    }

    private String read(String language) {
        return auditor.header("Accept-Language", language)
                .header("Cookie", "patronat-lang=" + language)
                .get(AUDIT + "/cases/" + key())
                .body();
    }

    @Test
    void readsItInRussianToo() {
        var story = read("ru");

        assertThat(JsonPath.<List<String>>read(story, "$.sections[*].title")).contains("Прежние и новые значения");
        assertThat(rows(story, "steps"))
                .extracting(row -> row.get(2))
                .contains("Передача ребенка (детей) на патронатное воспитание");
    }

    @Test
    void findsEndedCasesByWhatStandsInThem() {
        assertThat(found("q=" + key())).containsExactly(key());
        assertThat(found("q=" + key() + "&ended=true&status=CONTRACTS_CONCLUDED&overdue=false&provider=sample-north"))
                .containsExactly(key());
        assertThat(found("q=" + key() + "&ended=false")).isEmpty();
        assertThat(found("q=" + key() + "&from=2030-01-01")).isEmpty();
        assertThat(found("q=" + key() + "&page=1")).isEmpty();
        assertThat(found("q=" + key() + "&order=APPLICANT")).containsExactly(key());
    }

    @Test
    void asksTheReadyQuestions() {
        opened(concluded());
        for (var question : List.of(
                "DECIDED_LATE", "OLD_ANSWER_AT_DECISION", "SAME_PERSON_INSPECTED_AND_DECIDED", "READ_WITHOUT_A_TASK")) {
            assertThat(found("q=" + key() + "&question=" + question))
                    .as("a clean case: " + question)
                    .isEmpty();
        }

        var decidedAt = decisions.of(number).stream()
                .filter(decision -> decision.stage() == Decision.Stage.DECIDED)
                .findFirst()
                .orElseThrow()
                .at();
        var decided = Zone.day(decidedAt);
        answersAreValidUntil(decided);
        assertThat(found("q=" + key() + "&question=OLD_ANSWER_AT_DECISION"))
                .as("good on its last day")
                .isEmpty();
        answersAreValidUntil(decided.minusDays(1));
        assertThat(found("q=" + key() + "&question=OLD_ANSWER_AT_DECISION")).containsExactly(key());
        wereSettledAnHourBefore();
        freshAnswersCame(decidedAt.minusSeconds(60), decidedAt.plusSeconds(60));
        assertThat(found("q=" + key() + "&question=OLD_ANSWER_AT_DECISION"))
                .as("brought before the decision, taken in after it")
                .containsExactly(key());
        freshAnswersCame(decidedAt.minusSeconds(60), decidedAt);
        assertThat(found("q=" + key() + "&question=OLD_ANSWER_AT_DECISION")).isEmpty();

        acts.record(number, Act.INSPECTED, "", acts.who(number, Act.DECIDED).get(0));
        database.sql("update term set met_at = ? where case_number = ? and code = 'decision' and current")
                .params(Timestamp.from(story.clock().instant().plus(Duration.ofDays(60))), key())
                .update();

        assertThat(found("q=" + key() + "&question=SAME_PERSON_INSPECTED_AND_DECIDED"))
                .containsExactly(key());
        assertThat(found("q=" + key() + "&question=DECIDED_LATE")).containsExactly(key());
    }

    /** The log holds them all; only what lies in the folder, opened by a colleague who had nothing to do there, is one. */
    @ParameterizedTest(name = "{0} opens {1}: {2}")
    @CsvSource({
        "cabinet,         paper:1,           false",
        "portal,          paper:1,           false",
        "contact-centre,  status,            false",
        "registrar-2,     letter:1,          false",
        "auditor,         export,            false",
        "specialist,      paper:1,           false",
        "registrar-2,     paper:1,           true",
        "registrar-2,     scan:1,            true",
        "registrar-2,     signatures:1,      true",
        "head-2,          registry-answer:1, true",
        "contact-centre,  scan:1,            true"
    })
    void asksWhoReadWithoutATask(String userId, String fact, boolean isOne) {
        opened(cases.aCase().opened());
        acts.record(number, Act.EXAMINED, "", "specialist");

        readings.record(number, userId, Fact.of(fact).orElseThrow(), "сынақ");

        assertThat(found("q=" + key() + "&question=READ_WITHOUT_A_TASK")).isEqualTo(isOne ? List.of(key()) : List.of());
    }

    @Test
    void takesWhoLaidATaskDownForNoReaderWithoutOne() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        readings.record(number, "deputy-head", Fact.of("scan:1").orElseThrow(), "сынақ");
        assertThat(found("q=" + key() + "&question=READ_WITHOUT_A_TASK")).containsExactly(key());

        var task = story.tasks(key()).get(0).getId();
        story.engine().getTaskService().setAssignee(task, "deputy-head");
        story.engine().getTaskService().setAssignee(task, null);
        assertThat(found("q=" + key() + "&question=READ_WITHOUT_A_TASK")).isEmpty();
    }

    @Test
    void tellsOfTheTablesThatDecided() {
        assertThat(rows(read("kk"), "rules"))
                .filteredOn(row -> row.get(1).startsWith("Ұсынылатын негіздер"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).matches("Ұсынылатын негіздер, \\d+-нұсқа");
                    assertThat(row.get(2)).contains("Кәмелетке толған ба = иә", "Жұбайының келісімі = ");
                    assertThat(row.subList(3, 5)).containsExactly("", "Бірде-бір ереже іске қосылмады");
                });
        assertThat(rows(read("ru"), "rules"))
                .filteredOn(row -> row.get(1).startsWith("Предлагаемые основания"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).matches("Предлагаемые основания, версия \\d+");
                    assertThat(row.get(2)).contains("Достиг совершеннолетия = да", "Согласие супруга (супруги) = ");
                    assertThat(row.subList(3, 5)).containsExactly("", "Ни одно правило не сработало");
                });
    }

    @Test
    void tellsOfTheRowThatFoundAGround() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.IMPEDIMENT);
        work.childrenAgreed(number);

        assertThat(rows(read("kk"), "rules")).anySatisfy(row -> {
            assertThat(row.get(2)).contains("Тұрғын үй-тұрмыстық жағдайы = кедергі бар");
            assertThat(row.subList(3, 5)).containsExactly("7", "Негіздің коды = NON_CONFORMITY");
        });
        assertThat(rows(read("ru"), "rules")).anySatisfy(row -> {
            assertThat(row.get(2)).contains("Жилищно-бытовые условия = есть препятствие");
            assertThat(row.subList(3, 5)).containsExactly("7", "Код основания = NON_CONFORMITY");
        });
    }

    /** Of every kind there is, whether it is still there or not, and of every reason that the service itself gives. */
    @ParameterizedTest
    @EnumSource(Fact.Kind.class)
    void tellsInWordsWhatWasRead(Fact.Kind kind) {
        opened(cases.aCase().opened());
        var id = kind == Fact.Kind.EXPORT || kind == Fact.Kind.STATUS
                ? ""
                : Ids.next().toString();
        for (var reason : OwnReason.values()) {
            readings.record(key(), "specialist", new Fact(kind, id), reason);
        }

        var kazakh = rows(read("kk"), "readings");
        var russian = rows(read("ru"), "readings");

        assertThat(kazakh).hasSize(OwnReason.values().length);
        for (var i = 0; i < kazakh.size(); i++) {
            assertThat(russian.get(i).subList(2, 4))
                    .allSatisfy(cell -> assertThat(cell).matches("(?s).*\\p{IsCyrillic}.*"))
                    .doesNotContainAnyElementsOf(kazakh.get(i).subList(2, 4));
            if (kind != Fact.Kind.LETTERS) {
                assertThat(russian.get(i).get(2)).doesNotContain(":" + id);
            }
        }
    }

    @Test
    void namesThePaperWhoseSignaturesWereRead() {
        opened(cases.aCase().opened());
        work.submittedAtOffice(number);
        var paper = papers.in(Folder.of(work.file(number))).get(0);
        readings.record(key(), "specialist", Fact.signatures(paper.id()), OwnReason.DOCUMENTS);

        assertThat(rows(read("ru"), "readings"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.get(2)).contains(paper.number()).endsWith(": электронные подписи"));
    }

    /** It is asked outside of the process and leaves no trace in the engine. */
    @Test
    void tellsWhichRowsAskedForTheDocuments() {
        assertThat(rows(read("kk"), "rules"))
                .filteredOn(row -> row.get(1).matches("Қажетті құжаттар, \\d+-нұсқа"))
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(row.get(2))
                        .matches("Өтініш беру тәсілі = кеңсе арқылы; Некеде тұрады = жоқ; "
                                + "Тапсырылған күні = \\d\\d\\.\\d\\d\\.\\d{4}"))
                .anySatisfy(row -> assertThat(row.subList(3, 5))
                        .containsExactly(
                                "1", "Патронат тәрбиеші болуға тілек білдіргені туралы өтініш (еркін нысанда)"));
        assertThat(rows(read("ru"), "rules"))
                .filteredOn(row -> row.get(1).matches("Необходимые документы, версия \\d+"))
                .hasSizeGreaterThan(3)
                .anySatisfy(row -> {
                    assertThat(row.get(2)).startsWith("Способ подачи = через канцелярию; Состоит в браке = нет; ");
                    assertThat(row.get(4))
                            .isEqualTo("Заявление о желании стать патронатным воспитателем (в произвольной форме)");
                });
    }

    private void answersAreValidUntil(LocalDate day) {
        var changed = database.sql("""
                        update registry_answer set valid_until = ? where counts
                            and question_id in (select id from registry_question where case_number = ?)
                        """).params(day, key()).update();
        assertThat(changed).as("answers of the case").isPositive();
    }

    private void wereSettledAnHourBefore() {
        database.sql("update registry_question set closed_at = closed_at - interval '1 hour' where case_number = ?")
                .param(key())
                .update();
        database.sql("""
                        update registry_answer set received_at = received_at - interval '1 hour'
                        where question_id in (select id from registry_question where case_number = ?)
                        """).param(key()).update();
    }

    /** To new questions about the same people. */
    private void freshAnswersCame(Instant brought, Instant takenIn) {
        database.sql("""
                        with asked as (
                            insert into registry_question (id, case_number, person_id, registry, run, consented, asked_at,
                                paper_way_at, closed_at)
                            select gen_random_uuid(), case_number, person_id, registry, run || ?, true, asked_at,
                                paper_way_at, ?
                            from registry_question where case_number = ? returning id)
                        insert into registry_answer (id, question_id, way, outcome, differences, received_at, valid_until,
                            counts)
                        select gen_random_uuid(), id, 'REGISTRY', 'CLEAR', '{}', ?, date '2030-01-01', true from asked
                        """)
                .params(UUID.randomUUID().toString(), Timestamp.from(takenIn), key(), Timestamp.from(brought))
                .update();
    }

    @Test
    void takesACaseAwayWithSumsThatHoldAndIsWrittenDown() throws Exception {
        opened(concluded());
        var refused = auditor.post(AUDIT + "/cases/" + key() + "/export", "{\"reason\":\" \"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(readings.of(number)).isEmpty();
        var drawn = drawnFiles();

        var taken = entries(auditor.bytes("POST", AUDIT + "/cases/" + key() + "/export", "{\"reason\":\"тексеру\"}"));

        var manifest = new String(taken.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(taken).containsKeys("story_kk.json", "story_ru.json");
        assertThat(taken.keySet()).anyMatch(name -> name.startsWith("papers/"));
        for (var file : taken.entrySet()) {
            assertThat(manifest).contains(sum(file.getValue()) + "  " + file.getKey());
        }
        assertThat(drawnFiles()).as("nothing is drawn for an auditor").isEqualTo(drawn);
        assertThat(readings.of(number)).singleElement().satisfies(reading -> {
            assertThat(reading.userId()).isEqualTo("auditor");
            assertThat(reading.reason()).isEqualTo("тексеру");
        });
    }

    @Test
    void takesAListAway() throws Exception {
        opened(cases.aCase().opened());
        var path = AUDIT + "/export?ended=false&q=" + key();
        for (var reason : List.of("", "{}", "{\"reason\":\" \"}")) {
            assertThat(auditor.post(path, reason).statusCode()).as(reason).isEqualTo(400);
        }
        var contents = "{\"rows\":1,\"asked\":{\"q\":\"%s\",\"ended\":\"false\"}}".formatted(key());
        assertThat(listsTaken(contents)).isEmpty();

        var taken = entries(auditor.bytes("POST", path, "{\"reason\":\"тексеру\"}"));

        assertThat(new String(taken.get("cases.csv"), StandardCharsets.UTF_8)).contains(key(), "\r\n");
        assertThat(new String(taken.get("SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo("# " + contents + "\n" + sum(taken.get("cases.csv")) + "  cases.csv\n");
        assertThat(listsTaken(contents)).singleElement().satisfies(reading -> {
            assertThat(reading.userId()).isEqualTo("auditor");
            assertThat(reading.reason()).isEqualTo("тексеру");
        });
    }

    /** Numbers of different papers may differ in what no name of a file can hold. */
    @Test
    void takesEveryPaperAwayWhateverItsNumber() throws Exception {
        opened(concluded());
        var drawn = papers.in(Folder.of(work.file(number)));
        var one = drawn.get(0);
        var other = drawn.stream()
                .filter(paper -> paper.kind() != one.kind() && paper.version() == one.version())
                .findFirst()
                .orElseThrow();
        for (var paper : List.of(one, other)) {
            database.sql("update paper set number = ? where id = ?")
                    .params(paper == one ? "A/1" : "A:1", paper.id().value())
                    .update();
        }

        var taken = entries(auditor.bytes("POST", AUDIT + "/cases/" + key() + "/export", "{\"reason\":\"тексеру\"}"));

        var kept = database.sql(
                        "select count(*) from paper_file f join paper p on p.id = f.paper_id where p.folder = ?")
                .param(key())
                .query(Long.class)
                .single();
        assertThat(taken.keySet().stream().filter(name -> name.startsWith("papers/")))
                .hasSize(kept.intValue());
    }

    /** The picture is of the model that the program brings; the case may have run by another. */
    @Test
    void hearsThatThePictureShowsAnotherVersion() throws IOException {
        assertThat(JsonPath.<List<Object>>read(read("kk"), "$.paths[*].remark")).containsOnlyNulls();
        var ours = new String(
                getClass().getResourceAsStream("/processes/contract.bpmn").readAllBytes(), StandardCharsets.UTF_8);
        var repository = story.engine().getRepositoryService();
        var changed = repository
                .createDeployment()
                .addString("processes/contract.bpmn", ours.replaceFirst("versionTag=\"\\d+\"", "versionTag=\"99\""))
                .deployWithResult();
        var definition = changed.getDeployedProcessDefinitions().get(0);
        var instance = database.sql("""
                        select id_ from act_hi_procinst where proc_def_key_ = 'contract' and root_proc_inst_id_ in
                            (select id_ from act_hi_procinst where business_key_ = ?) limit 1
                        """).param(key()).query(String.class).single();
        var was = database.sql("select proc_def_id_ from act_hi_procinst where id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
        try {
            ranBy(definition.getId(), instance);

            assertThat(JsonPath.<List<String>>read(read("kk"), "$.paths[?(@.model=='contract')].remark"))
                    .anySatisfy(remark ->
                            assertThat(remark).contains(definition.getVersion() + "-нұсқасымен", "басқа нұсқасы"));
            assertThat(JsonPath.<List<String>>read(read("ru"), "$.paths[?(@.model=='contract')].remark"))
                    .anySatisfy(remark ->
                            assertThat(remark).contains("версии " + definition.getVersion(), "другая версия"));
        } finally {
            ranBy(was, instance);
            repository.deleteDeployment(changed.getId());
        }
    }

    private void ranBy(String definition, String instance) {
        database.sql("update act_hi_procinst set proc_def_id_ = ? where id_ = ?")
                .params(definition, instance)
                .update();
    }

    @Test
    void seesThePictureOfAModelAndNothingElse() {
        assertThat(auditor.get("/camunda/api/patronat/pictures/placement").body())
                .contains("data-element-id");
        assertThat(auditor.get("/camunda/api/patronat/pictures/nothing").statusCode())
                .isEqualTo(404);
        assertThat(auditor.get("/camunda/api/patronat/pictures/..%2fapplication")
                        .statusCode())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, «from»",
        "status=NICE, «status»",
        "question=WHY, «question»",
        "overdue=perhaps, «overdue»",
        "page=-1, Мұндай бет жоқ"
    })
    void hearsWhatIsWrongWithAQuestion(String query, String words) {
        var answer = auditor.get(AUDIT + "/cases?" + query);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void isToldNothingOfCasesThatAreNotHis() throws Exception {
        opened(cases.aCase().of(Cases.SOUTH).opened());
        var ofNorth = auditorOfNorth();
        assertThat(found("q=" + key())).as("whose it is, too").containsExactly(key());

        assertThat(JsonPath.<List<String>>read(ofNorth.get(AUDIT + "/choices").body(), "$.providers[*].value"))
                .containsExactly(Cases.NORTH.value());
        for (var query : List.of("q=" + key(), "provider=" + Cases.SOUTH.value())) {
            var listed = ofNorth.get(AUDIT + "/cases?" + query).body();
            assertThat(JsonPath.<Integer>read(listed, "$.total")).as(query).isZero();
            assertThat(JsonPath.<List<Object>>read(listed, "$.rows")).as(query).isEmpty();
            var taken = entries(ofNorth.bytes("POST", AUDIT + "/export?" + query, "{\"reason\":\"тексеру\"}"));
            assertThat(new String(taken.get("cases.csv"), StandardCharsets.UTF_8).lines())
                    .as("the names of the columns alone")
                    .hasSize(1);
        }
        assertThat(ofNorth.get(AUDIT + "/complaints?q=" + key()).body()).isEqualTo("[]");
        for (var folder : List.of("/cases/", "/complaints/")) {
            for (var unseen : List.of(key(), "SN-0-0")) {
                var path = AUDIT + folder + unseen;
                assertThat(ofNorth.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(ofNorth.post(path + "/export", "{\"reason\":\"тексеру\"}")
                                .statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
        assertThat(readings.of(number)).as("nothing was read").isEmpty();
    }

    /** What was asked may name somebody: whoever does not read every provider of the list does not see it. */
    @Test
    void readsWhoTookListsAway() {
        opened(cases.aCase().opened());
        var asked = "q=%s&ended=false&overdue=false&from=2026-01-31&order=DUE".formatted(key());
        var reason = "тексеру " + key();
        auditor.post(AUDIT + "/export?" + asked, "{\"reason\":\"%s\"}".formatted(reason));
        auditor.post(
                AUDIT + "/export?provider=%s&q=%s".formatted(Cases.NORTH.value(), key()),
                "{\"reason\":\"%s\"}".formatted(reason));

        assertThat(lists(auditor.header("Cookie", "patronat-lang=ru"), reason))
                .extracting(row -> row.subList(1, 5))
                .containsExactly(
                        List.of(
                                "Үлгі Аудитор, аудитор",
                                reason,
                                "Поиск: %s\nУслугодатель: Отдел образования образцового района".formatted(key()),
                                "1"),
                        List.of(
                                "Үлгі Аудитор, аудитор",
                                reason,
                                "Поиск: %s\nЗарегистрировано с 31.01.2026\nТолько не просроченные\nИдущие\nПорядок: По сроку"
                                        .formatted(key()),
                                "1"));
        assertThat(lists(auditorOfNorth(), reason))
                .as("the one that was of the North alone")
                .singleElement()
                .satisfies(row -> assertThat(row.get(3)).contains("Көрсетілетін қызметті беруші: "));
        assertThat(Caller.browser(port, "head", "tasklist")
                        .get(AUDIT + "/lists")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void readsTheOtherListsBesideARowThatCannotBeRead() {
        opened(cases.aCase().opened());
        var reason = "тексеру " + key();
        for (var row : List.of(
                "{",
                "null",
                "{\"rows\":1}",
                "{\"rows\":1,\"asked\":{\"q\":null}}",
                "{\"rows\":1,\"asked\":{\"provider\":\"?\"}}",
                "{\"rows\":7,\"asked\":{\"from\":\"yesterday\",\"status\":\"NICE\",\"order\":\"ANY\",\"ended\":\"perhaps\",\"was\":\"asked\"}}")) {
            readings.record("cases", "auditor", new Fact(Fact.Kind.LIST, row), reason);
        }

        assertThat(lists(auditor.header("Cookie", "patronat-lang=ru"), reason))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .endsWith(
                                "Зарегистрировано с yesterday\nСтатус: NICE\nПорядок: ANY\nperhaps\nwas: asked", "7"));
    }

    private static List<List<String>> lists(Caller reader, String reason) {
        return JsonPath.<List<List<String>>>read(reader.get(AUDIT + "/lists").body(), "$.rows").stream()
                .filter(row -> row.get(2).equals(reason))
                .toList();
    }

    private Caller auditorOfNorth() {
        return Auditors.of(Cases.NORTH, staff, port);
    }

    @ParameterizedTest
    @CsvSource({"specialist, tasklist", "head, tasklist", "analyst, cockpit", "administrator, cockpit"})
    void letsNobodyElseIn(String userId, String application) {
        var other = Caller.browser(port, userId, application);

        assertThat(other.get(AUDIT + "/cases").statusCode()).isEqualTo(403);
        assertThat(other.get(AUDIT + "/cases/" + key()).statusCode()).isEqualTo(403);
        assertThat(other.post(AUDIT + "/cases/" + key() + "/export", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<Reading> listsTaken(String contents) {
        return readings.of("cases").stream()
                .filter(reading -> reading.fact().equals("export " + contents))
                .toList();
    }

    private long drawnFiles() {
        return database.sql("select count(*) from paper_file").query(Long.class).single();
    }

    private List<String> found(String query) {
        var answer = auditor.get(AUDIT + "/cases?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.rows[*].number");
    }

    private static List<List<String>> rows(String story, String section) {
        return JsonPath.<List<List<List<String>>>>read(story, "$.sections[?(@.name=='" + section + "')].rows")
                .get(0);
    }

    private static TreeMap<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
