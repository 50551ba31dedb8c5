package kz.patronat.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.story.WholeService;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** C14: the list of grounds by the day of the decision, and which fact points to which ground. */
@WholeService
class RefusalGroundsIT {

    private static final LocalDate BEFORE = LocalDate.parse("2026-02-03");
    private static final LocalDate SINCE = LocalDate.parse("2026-02-04");

    @Autowired
    RefusalGrounds grounds;

    @Autowired
    DecisionService tables;

    @Test
    void followsTheChangeOfTheCodeOnTheDayOfTheDecision() {
        assertThat(codes(BEFORE)).contains("CONVICTION", "LISTED_CRIME", "DISPENSARY");
        assertThat(codes(SINCE)).contains("CONVICTION", "DISPENSARY").doesNotContain("LISTED_CRIME");
        assertThat(grounds.get("CONVICTION", SINCE).text())
                .isNotEqualTo(grounds.get("CONVICTION", BEFORE).text());
        assertThat(codes(SINCE)).doesNotHaveDuplicates().hasSize(15);
    }

    @Test
    void citesOnlyWhatIsConfirmed() {
        assertThat(grounds.validOn(SINCE).stream().filter(ground -> ground.reference() == null))
                .extracting(RefusalGround::code)
                .containsExactly("UNRELIABLE_DOCUMENTS", "NON_CONFORMITY");
    }

    @ParameterizedTest
    @CsvSource({
        "applicantIsAdult,false,MINOR",
        "identity,NOT_FOUND,UNRELIABLE_DOCUMENTS",
        "identity,IMPEDIMENT,INCAPABLE",
        "criminalRecord,IMPEDIMENT,CONVICTION",
        "spouseCriminalRecord,IMPEDIMENT,NON_CONFORMITY",
        "housing,IMPEDIMENT,NON_CONFORMITY",
        "housing,NOT_STUDIED,NON_CONFORMITY",
        "spouseConsent,REFUSED,NO_SPOUSE_CONSENT",
        "spouseConsent,MISSING,NO_SPOUSE_CONSENT"
    })
    void pointsFromAFactToAGround(String fact, String found, String code) {
        var facts = facts();
        facts.put(fact, fact.equals("applicantIsAdult") ? (Object) Boolean.valueOf(found) : found);

        assertThat(suggested(facts)).contains(code);
    }

    @Test
    void pointsToNothingWhenAllIsWell() {
        assertThat(suggested(facts())).isEmpty();
    }

    private static Map<String, Object> facts() {
        return new HashMap<>(Map.of(
                "applicantIsAdult", true,
                "identity", "CLEAR",
                "criminalRecord", "CLEAR",
                "spouseCriminalRecord", "UNKNOWN",
                "housing", "CLEAR",
                "spouseConsent", "NOT_NEEDED"));
    }

    private List<String> suggested(Map<String, Object> facts) {
        return tables.evaluateDecisionTableByKey("suggested-grounds", facts).collectEntries("suggested");
    }

    private List<String> codes(LocalDate day) {
        return grounds.validOn(day).stream().map(RefusalGround::code).toList();
    }
}
