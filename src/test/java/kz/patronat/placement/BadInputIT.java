package kz.patronat.placement;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.patronat.casefile.Finding;
import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the leading process does not take: the task stays open and nothing is written. */
class BadInputIT extends PlacementStories {

    private static Stream<Arguments> badChildren() {
        return Stream.of(
                bad("iin", "900101300008", "children[0].iin", "kernel.iin.control"),
                bad("iin", "850315400015", "children[0].iin", "placement.children.is-applicant"),
                bad("surname", "Үлгі7", "children[0].surname", "kernel.name.letters"),
                bad("born", "2026-09-25", "children[0].born", "placement.date.in-future"),
                bad("born", "2008-09-24", "children[0].born", "placement.children.adult"),
                bad("born", "2026-02-30", "children[0].born", "engine.form.date"),
                bad("livesAt", "", "children[0].livesAt", "engine.form.required"),
                bad("childConsent", "NOT_NEEDED", "children[0].childConsent", "placement.children.consent-needed"),
                bad("childConsentOn", "2026-10-24", "children[0].childConsentOn", "placement.date.in-future"),
                bad(
                        "administrationAgreedOn",
                        "2026-10-24",
                        "children[0].administrationAgreedOn",
                        "placement.date.in-future"));
    }

    private static Arguments bad(String field, String value, String at, String sentence) {
        return Arguments.of(field, value, at, sentence);
    }

    @ParameterizedTest
    @MethodSource("badChildren")
    void refusesAChildAtTheFieldThatIsWrong(String field, String value, String at, String sentence) {
        agreesOnAChildOfTen();
        var row = new HashMap<>(work.row(children.of(number).get(0)));
        row.put(field, value);
        var fields = work.agreement(number);
        fields.put("children", List.of(row));

        assertRejected(() -> work.specialist(number, "UserTask_AgreeChildren", fields), sentence)
                .satisfies(rejected ->
                        assertThat(((RejectedInput) rejected).field()).isEqualTo(at));
        assertThat(story.openTasks(key())).containsExactly("UserTask_AgreeChildren");
        assertThat(children.of(number).get(0).opinion()).isNull();
    }

    @Test
    void refusesTheSameChildTwiceAndNoChildAtAll() {
        agreesOnAChildOfTen();
        var fields = work.agreement(number);
        var rows = new ArrayList<Object>((List<?>) fields.get("children"));
        rows.addAll(rows);
        fields.put("children", rows);
        assertRejected(() -> work.specialist(number, "UserTask_AgreeChildren", fields), "placement.children.twice");

        fields.put("children", List.of());
        assertRejected(() -> work.specialist(number, "UserTask_AgreeChildren", fields), "placement.children.none");
    }

    @Test
    void refusesAContractForAChildOfTenWhoDoesNotConsent() {
        agreesOnAChildOfTen();
        var row = new HashMap<>(work.row(children.of(number).get(0)));
        row.put("childConsent", "REFUSED");
        var fields = work.agreement(number);
        fields.put("children", List.of(row));
        work.specialist(number, "UserTask_AgreeChildren", fields);

        assertRejected(() -> work.proposed(number, PlacementStory.CONTRACT), "placement.decision.child-consent");
        assertThat(decisions.of(number)).isEmpty();
    }

    @Test
    void refusesADecisionThatSaysTooLittleOrTooMuch() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.CLEAR);
        work.childrenAgreed(number);

        rejectsProposal(PlacementStory.REFUSED, List.of(), "placement.decision.no-ground");
        rejectsProposal(PlacementStory.REFUSED, work.onGrounds("UNMARRIED_MAN"), "placement.decision.ground-unknown");
        rejectsProposal(PlacementStory.REFUSED, work.onGrounds("HEALTH", "HEALTH"), "placement.decision.ground-twice");
        rejectsProposal(PlacementStory.CONTRACT, work.onGrounds("HEALTH"), "placement.decision.nothing-refused");
        rejectsProposal("NOT_CONCLUDED", List.of(), "placement.decision.nothing-decided");
        rejectsProposal("PERHAPS", List.of(), "engine.form.option");
        var nobody = work.proposal(number, PlacementStory.CONTRACT);
        nobody.put("proposals", List.of());
        assertRejected(
                () -> work.specialist(number, "UserTask_ExamineAndPropose", nobody),
                "placement.decision.child-missing");
        assertThat(decisions.of(number)).isEmpty();
    }

    @Test
    void refusesAnExecutorOfAnotherProviderAndAnUnsignedPaper() {
        opened(cases.aCase().withChildBorn("2020-05-04").opened());
        work.submittedAtOffice(number);
        assertRejected(
                () -> work.head(number, "UserTask_NameExecutor", Map.of("executorId", "specialist-2")),
                "placement.executor.unknown");
        work.studied(number, Finding.Outcome.CLEAR);
        work.childrenAgreed(number);
        work.proposed(number, PlacementStory.REFUSED);
        work.refusalIntended(number, "HEALTH");

        assertRejected(
                () -> work.head(
                        number, "UserTask_SignPreliminaryDecision", Map.of("signed", true, "signedOn", "2026-09-25")),
                "placement.date.in-future");
        assertRejected(
                () -> work.head(number, "UserTask_SignPreliminaryDecision", Map.of("signedOn", work.today())),
                "placement.sign.not-signed");
        assertRejected(
                () -> work.head(
                        number, "UserTask_SignPreliminaryDecision", Map.of("signed", true, "signedOn", "2026-09-23")),
                "placement.sign.before-paper");
    }

    private void rejectsProposal(String outcome, List<Map<String, Object>> grounds, String sentence) {
        var fields = work.proposal(number, outcome);
        fields.put("grounds", grounds);
        assertRejected(() -> work.specialist(number, "UserTask_ExamineAndPropose", fields), sentence);
    }

    private void agreesOnAChildOfTen() {
        opened(cases.aCase().withChildBorn("2016-02-01").opened());
        work.submittedAtOffice(number);
        work.studied(number, Finding.Outcome.CLEAR);
        story.database()
                .sql("update child set opinion = null where case_number = ?")
                .param(key())
                .update();
    }
}
