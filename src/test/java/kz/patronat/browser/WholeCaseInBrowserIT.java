package kz.patronat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C2–C16: a married person with two children, one of ten, from the counter to a contract on each. */
class WholeCaseInBrowserIT extends CaseInBrowser {

    @Test
    void leadsTwoChildrenOfAMarriedPersonToTheirContracts() {
        var application = married("880202450716", "1988-02-02", "861111350724", "1986-11-11");
        application.put(
                "children",
                List.of(named("160101500717", "Сынақов", "Дәулет"), named("180303600725", "Сынақова", "Өрім")));
        registered(application);
        studied(true, true);
        childrenAgreed("TOGETHER", List.of(child(true), child(false)));
        does(
                "specialist",
                "UserTask_ExamineAndPropose",
                Map.of(
                        "readiness",
                        "PROPOSE",
                        "proposals",
                        List.of(Map.of("proposal", "CONTRACT"), Map.of("proposal", "CONTRACT"))));
        does("head", "UserTask_AnswerProposal", Map.of("answer", "AGREED"));
        does(
                "head",
                "UserTask_Decide",
                Map.of("decisions", List.of(Map.of("decision", "CONTRACT"), Map.of("decision", "CONTRACT"))));
        contractsConcluded();

        endsWith("EndEvent_ContractsConcluded");
        assertThat(story.database()
                        .sql("select count(*) from child where case_number = ? and outcome = 'CONTRACT'")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }
}
