package kz.patronat.complaint;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.complaint.Complaint.Status;
import kz.patronat.story.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with a complaint or its answer is said in a sentence; the complaint stays registered, nothing is lost. */
class ComplaintInputIT extends ComplaintStories {

    @LocalServerPort
    int port;

    @Test
    void refusesTheNumberOfAForeignCaseAtTheCounterAndTakesTheComplaintWithoutIt() {
        var foreign = cases.aCase().of(Cases.SOUTH).opened();
        assertRejected(
                () -> received("registrar", Map.of("way", "HAND", "caseNumber", foreign.value())),
                "access.start.foreign");
        assertRejected(
                () -> received("registrar", Map.of("way", "HAND", "caseNumber", "ЖОҚ-9")), "complaint.case.unknown");

        filed(Map.of());
        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
        assertThat(kept().caseNumber()).isNull();
    }

    @Test
    void refusesAComplaintAboutADecisionOfNoCase() {
        received("registrar", Map.of("way", "HAND"));
        assertRejected(() -> recorded("registrar", Map.of("subject", "DECISION")), "complaint.decision.no-case");

        recorded("registrar", Map.of());
        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "ground", "facts", "reasons"})
    void takesNoAnswerThatDoesNotSayWhy(String missing) {
        reviewed();
        var answer = new HashMap<>(answer("NOT_SATISFIED"));
        answer.remove(missing);
        assertRejected(() -> completes("inspector", "UserTask_ReviewComplaint", answer), "engine.form.required");
        if (!missing.equals("outcome")) {
            answer.put(missing, "  ");
            assertRejected(() -> completes("inspector", "UserTask_ReviewComplaint", answer), "engine.form.required");
        }

        opens("UserTask_ReviewComplaint");
        assertThat(letters.of(complaint)).isEmpty();
        assertThat(kept().status()).isEqualTo(Status.REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 11})
    void takesNoExtensionBeyondTenWorkingDays(int days) {
        reviewed();
        assertRejected(
                () -> completes("inspector", "UserTask_ReviewComplaint", extension(days)), "engine.form.out-of-range");
        opens("UserTask_ReviewComplaint");
    }

    @Test
    void takesNoExtensionWithoutAReason() {
        reviewed();
        for (var reason : new String[] {null, "", "  "}) {
            var extension = new HashMap<>(extension(3));
            extension.put("extensionReason", reason);
            assertRejected(() -> completes("inspector", "UserTask_ReviewComplaint", extension), "engine.form.required");
        }
        opens("UserTask_ReviewComplaint");
        assertThat(term().isExtended()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Мерзім бір рет ұзартылған, екінші рет ұзартуға болмайды. Жауап беріңіз.'",
        "ru, 'Срок уже продлевался один раз, второй раз продлить нельзя. Дайте ответ.'"
    })
    void saysInTheLanguageOfTheReviewerThatTheTermWasExtendedBefore(String language, String sentence) {
        reviewed();
        completes("inspector", "UserTask_ReviewComplaint", extension(2));
        signed("head", "UserTask_SignLetter");
        var task = story.task(complaint, "UserTask_ReviewComplaint").getId();

        var answer = Caller.browser(port, "inspector", "tasklist")
                .header("Accept-Language", language)
                .post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", """
                        {"variables": {"decision": {"value": "EXTENSION"}, "extensionDays": {"value": 2},
                         "extensionReason": {"value": "Тағы зерделеу керек."}}}
                        """);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(terms.history(complaint)).hasSize(2);
    }

    private void reviewed() {
        refusedBy("deputy-head");
        filed(Map.of());
        reviewerNamed("head", "inspector");
    }
}
