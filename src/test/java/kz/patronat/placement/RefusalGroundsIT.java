package kz.patronat.placement;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final String ARTICLE_KK = "«Неке (ерлі-зайыптылық) және отбасы туралы» Кодекс, 122-баптың ";
    private static final String ARTICLE_RU = "Кодекс «О браке (супружестве) и семье», статья 122, пункт ";

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
        assertThat(cited(BEFORE))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("MINOR", "1-тармағы"),
                        entry("INCAPABLE", "1-тармағының 1) тармақшасы"),
                        entry("PARENTAL_RIGHTS", "1-тармағының 2) тармақшасы"),
                        entry("REMOVED_GUARDIAN", "1-тармағының 3) тармақшасы"),
                        entry("ADOPTION_CANCELLED", "1-тармағының 4) тармақшасы"),
                        entry("HEALTH", "1-тармағының 5) тармақшасы"),
                        entry("NO_RESIDENCE", "1-тармағының 6) тармақшасы"),
                        entry("CONVICTION", "1-тармағының 7) тармақшасы"),
                        entry("STATELESS", "1-тармағының 8) тармақшасы"),
                        entry("NO_INCOME", "1-тармағының 10) тармақшасы"),
                        entry("DISPENSARY", "1-тармағының 11) тармақшасы"),
                        entry("LISTED_CRIME", "1-тармағының 12) тармақшасы"),
                        entry("NO_SPOUSE_CONSENT", "3-тармағы")));
        assertThat(uncited(BEFORE))
                .containsExactlyInAnyOrder("NO_PREPARATION", "UNRELIABLE_DOCUMENTS", "NON_CONFORMITY");
    }

    @Test
    void citesNoWordingThatWasChangedAndNotRead() {
        assertThat(uncited(SINCE))
                .containsExactlyInAnyOrder(
                        "REMOVED_GUARDIAN",
                        "CONVICTION",
                        "DISPENSARY",
                        "NO_PREPARATION",
                        "UNRELIABLE_DOCUMENTS",
                        "NON_CONFORMITY");
        var changed = List.of("REMOVED_GUARDIAN", "CONVICTION", "DISPENSARY", "LISTED_CRIME");
        var unchanged = cited(BEFORE);
        changed.forEach(unchanged::remove);
        assertThat(cited(SINCE)).isEqualTo(unchanged);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-07,",
        "2016-04-19, MINOR INCAPABLE PARENTAL_RIGHTS REMOVED_GUARDIAN ADOPTION_CANCELLED HEALTH",
        "2019-12-26, MINOR INCAPABLE PARENTAL_RIGHTS REMOVED_GUARDIAN ADOPTION_CANCELLED HEALTH NO_RESIDENCE"
                + " CONVICTION STATELESS NO_INCOME DISPENSARY LISTED_CRIME"
    })
    void holdsNoGroundBeforeItsLaw(LocalDate day, String codes) {
        var ofTheCode = codes(day);
        ofTheCode.removeAll(List.of("NO_SPOUSE_CONSENT", "UNRELIABLE_DOCUMENTS", "NON_CONFORMITY"));

        assertThat(ofTheCode).containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
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
        return grounds.validOn(day).stream().map(RefusalGround::code).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> uncited(LocalDate day) {
        return grounds.validOn(day).stream()
                .filter(ground -> ground.reference() == null)
                .map(RefusalGround::code)
                .toList();
    }

    /** Codes with what their reference says after the article. */
    private Map<String, String> cited(LocalDate day) {
        var cited = new HashMap<String, String>();
        for (var ground : grounds.validOn(day)) {
            if (ground.reference() != null) {
                assertThat(ground.reference().kk()).startsWith(ARTICLE_KK);
                assertThat(ground.reference().ru()).startsWith(ARTICLE_RU);
                cited.put(ground.code(), ground.reference().kk().substring(ARTICLE_KK.length()));
            }
        }
        return cited;
    }
}
