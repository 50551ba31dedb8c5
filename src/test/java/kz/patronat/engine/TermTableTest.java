package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import kz.patronat.deadline.TermRule.Unit;
import kz.patronat.deadline.TermRules;
import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    private final TermRules terms = termsOfTheRepository();

    static TermRules termsOfTheRepository() {
        try (var model = TermTableTest.class.getResourceAsStream("/processes/terms.dmn")) {
            return new TermTable(model);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "decision,             30, CALENDAR_DAYS",
        "complaint,             5, WORKING_DAYS",
        "complaint-akimat,      5, WORKING_DAYS",
        "quality-review,       15, WORKING_DAYS",
        "completeness,          2, WORKING_DAYS",
        "resolution,            1, WORKING_DAYS",
        "housing-act,          10, CALENDAR_DAYS",
        "spouse-consent,       10, CALENDAR_DAYS",
        "proposal,              6, WORKING_DAYS_BACK",
        "preliminary-decision,  3, WORKING_DAYS",
        "objection,             2, WORKING_DAYS",
        "hearing-minutes,       2, WORKING_DAYS",
        "sign-contract,        30, CALENDAR_DAYS",
        "sending-on,            3, WORKING_DAYS",
        "extension,            10, WORKING_DAYS",
        "visit-waiting,        20, MINUTES",
        "visit-service,        30, MINUTES",
        "appeal,                3, MONTHS",
    })
    void holdsTheLengthOfEachTerm(String code, int length, Unit unit) {
        var rule = terms.rule(code, DAY);

        assertThat(rule.length()).isEqualTo(length);
        assertThat(rule.unit()).isEqualTo(unit);
    }

    @Test
    void meetsTheTermOfTheServiceByTheChannel() {
        assertThat(terms.rule("decision", "OFFICE", DAY).metBy()).isEqualTo("CONTRACTS_SIGNED_OR_REFUSAL_ISSUED");
        assertThat(terms.rule("decision", "PORTAL", DAY).metBy()).isEqualTo("NOTICE_OR_REFUSAL_IN_CABINET");
    }

    @Test
    void warnsTenFiveAndOneDayBeforeTheEndOfTheService() {
        assertThat(terms.rule("decision", DAY).warnings()).containsExactly(10, 5, 1);
    }

    @ParameterizedTest
    @CsvSource({"decision", "complaint", "quality-review", "objection", "preliminary-decision", "appeal"})
    void citesTheLawWhereItIsConfirmed(String code) {
        var reference = terms.rule(code, DAY).reference();

        assertThat(reference).isNotNull();
        assertThat(reference.kk()).isNotEqualTo(reference.ru());
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-akimat",
        "completeness",
        "resolution",
        "housing-act",
        "spouse-consent",
        "proposal",
        "sign-contract",
        "sending-on",
        "extension",
        "extension-notice"
    })
    void citesNothingWhereTheTermIsConfiguration(String code) {
        assertThat(terms.rule(code, DAY).reference()).isNull();
    }

    @Test
    void knowsNoTermBeforeItsLaw() {
        assertThat(terms.rule("objection", LocalDate.of(2021, 7, 1)).length()).isEqualTo(2);

        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> terms.rule("objection", LocalDate.of(2021, 6, 30)));
    }

    @Test
    void answersForAnyNumberOfDays() {
        DAY.datesUntil(DAY.plusDays(6_000))
                .forEach(day -> assertThat(terms.rule("decision", day).length()).isEqualTo(30));
    }

    @Test
    void refusesAnUnknownCode() {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> terms.rule("no-such-term", DAY))
                .satisfies(rejected -> {
                    assertThat(rejected.field()).isEqualTo("term");
                    assertThat(rejected.key()).isEqualTo("deadline.term-unknown");
                });
    }
}
