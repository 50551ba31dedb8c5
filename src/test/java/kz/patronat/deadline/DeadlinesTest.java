package kz.patronat.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kz.patronat.deadline.Deadline.Warning;
import kz.patronat.deadline.TermRule.Unit;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final Map<String, TermRule> TERMS = Map.of(
            "decision", rule("decision", 30, Unit.CALENDAR_DAYS, null, List.of(10, 5, 1)),
            "complaint", rule("complaint", 5, Unit.WORKING_DAYS, null, List.of(2, 1)),
            "quality-review", rule("quality-review", 15, Unit.WORKING_DAYS, null, List.of()),
            "completeness", rule("completeness", 2, Unit.WORKING_DAYS, null, List.of()),
            "appeal", rule("appeal", 3, Unit.MONTHS, null, List.of()),
            "proposal", rule("proposal", 6, Unit.WORKING_DAYS_BACK, "decision", List.of(3)),
            "visit-waiting", rule("visit-waiting", 20, Unit.MINUTES, null, List.of()));

    private final Deadlines deadlines = new Deadlines(
            (code, channel, validOn) -> {
                if (!TERMS.containsKey(code)) {
                    throw TermRules.unknown(code);
                }
                return TERMS.get(code);
            },
            WorkingCalendar::ofFiles);

    @ParameterizedTest
    @CsvSource({
        // the rows of law.md §7.3, each followed by the arithmetic
        "2026-02-20, decision,       2026-03-26", // +30 = Sunday 22.03 (Nauryz); 23 Nauryz, 24, 25 off for 21, 22
        "2026-02-20, complaint,      2026-02-27",
        "2026-02-20, quality-review, 2026-03-16", // 8 March is a Sunday: 9 March off
        "2026-03-18, decision,       2026-04-17",
        "2026-03-18, complaint,      2026-03-30", // 19, 20, 26, 27, 30
        "2026-03-18, quality-review, 2026-04-13",
        "2026-04-24, decision,       2026-05-25", // +30 = Sunday 24.05
        "2026-04-24, complaint,      2026-05-04", // 27, 28, 29, 30, 4
        "2026-04-24, quality-review, 2026-05-20", // 1, 7, 11 May off
        "2026-05-05, decision,       2026-06-04",
        "2026-05-05, complaint,      2026-05-14", // 6, 8, 12, 13, 14
        "2026-05-05, quality-review, 2026-05-29", // and Kurban Ait 27
        "2026-09-24, decision,       2026-10-27", // +30 = Saturday 24.10; 26 off for Sunday 25
        "2026-09-24, complaint,      2026-10-01",
        "2026-09-24, quality-review, 2026-10-15",
        // 31 August 2026 is an ordinary working day since Constitution Day was moved
        "2026-08-01, decision,       2026-09-02", // Saturday: registered on Monday 3 August
        "2026-08-28, complaint,      2026-09-04", // 31, 1, 2, 3, 4
        "2025-08-28, complaint,      2025-09-05", // 29, 2, 3, 4, 5: 1 September off for Saturday 30 August
        // 2024: Saturday 4 May is worked for Wednesday 8 May
        "2024-05-03, complaint,      2024-05-14", // 4, 6, 10, 13, 14
        "2024-05-03, completeness,   2024-05-06", // 4, 6
        "2024-04-04, decision,       2024-05-04", // +30 = the worked Saturday itself: not moved
        "2024-04-08, decision,       2024-05-10", // +30 = Wednesday 8 May, off; 9 May off
        "2024-02-01, decision,       2024-03-04", // 29 days in February; +30 = Saturday 2 March
        "2025-01-04, completeness,   2025-01-08", // Saturday: registered on the worked Sunday 5; 6, 8 (7 is off)
        "2024-12-31, complaint,      2025-01-10", // 5 (Sunday, worked), 6, 8, 9, 10
        // 2027: Constitution Day on 15 March
        "2027-03-12, complaint,      2027-03-25" // 16, 17, 18, 19, 25; 22, 23, 24 off
    })
    void endsOnTheLastDay(LocalDate registered, String code, LocalDate due) {
        assertThat(deadlines
                        .term(code, registered.atTime(10, 0), WorkingHours.USUAL)
                        .dueDate())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24T00:00,    2026-09-24", // before opening: the same day
        "2026-09-24T08:59:59, 2026-09-24",
        "2026-09-24T09:00,    2026-09-24",
        "2026-09-24T18:29:59, 2026-09-24",
        "2026-09-24T18:30,    2026-09-25", // at closing time: the next working day
        "2026-09-24T23:59:59, 2026-09-25",
        "2026-09-25T18:30,    2026-09-28", // Friday evening
        "2026-09-26T10:00,    2026-09-28", // Saturday
        "2026-09-27T10:00,    2026-09-28", // Sunday
        "2026-10-23T19:00,    2026-10-27", // Friday evening before 25 October (Sunday), 26 off
        "2026-05-27T10:00,    2026-05-28", // Kurban Ait
        "2026-01-07T10:00,    2026-01-08", // Orthodox Christmas
        "2026-08-31T10:00,    2026-08-31", // no holiday any more
        "2024-05-04T10:00,    2024-05-04", // the worked Saturday
        "2024-05-04T18:30,    2024-05-06",
        "2024-05-08T10:00,    2024-05-10", // the free Wednesday before Victory Day
        "2025-01-02T10:00,    2025-01-05", // 3 January free, Sunday 5 January worked
        "2025-12-31T18:30,    2026-01-05"
    })
    void registersOnTheDayOrTheNextWorkingDay(LocalDateTime arrived, LocalDate effective) {
        assertThat(deadlines.term("decision", arrived, WorkingHours.USUAL).effectiveDate())
                .isEqualTo(effective);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24T13:29:59Z,      2026-09-24", // 18:29:59 in Almaty
        "2026-09-24T13:30:00Z,      2026-09-25", // 18:30
        "2026-09-23T20:00:00Z,      2026-09-24", // 01:00 of the next day
        "2026-09-24T18:29:00+05:00, 2026-09-24",
        "2026-09-24T16:30:00+03:00, 2026-09-25", // 18:30
        "2026-09-24T00:00:00-08:00, 2026-09-24", // 13:00
        // UTC+6 until 1 March 2024, UTC+5 since
        "2024-02-29T12:29:59Z,      2024-02-29", // 18:29:59
        "2024-02-29T12:30:00Z,      2024-03-01", // 18:30
        "2024-03-01T12:30:00Z,      2024-03-01", // 17:30
        "2024-03-01T13:30:00Z,      2024-03-04", // 18:30 of a Friday
        "2024-01-31T18:30:00+06:00, 2024-02-01",
        "2024-01-31T17:29:00+05:00, 2024-01-31"
    })
    void readsAMomentInTheZoneOfAlmaty(OffsetDateTime arrived, LocalDate effective) {
        assertThat(deadlines
                        .term("decision", arrived.toInstant(), WorkingHours.USUAL)
                        .effectiveDate())
                .isEqualTo(effective);
    }

    @Test
    void keepsToTheHoursOfTheProvider() {
        var hours = new WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 0));

        assertThat(deadlines.term("decision", LocalDateTime.parse("2026-09-24T17:00"), hours))
                .satisfies(deadline -> {
                    assertThat(deadline.effectiveDate()).isEqualTo("2026-09-25");
                    assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-10-27T12:00:00Z"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, decision,  2026-09-25",
        "2026-09-25, decision,  2026-09-26", // every calendar day counts, a Saturday too
        "2026-09-25, complaint, 2026-09-28"
    })
    void startsOnTheDayAfterTheRegistration(LocalDate registered, String code, LocalDate firstDay) {
        assertThat(deadlines
                        .term(code, registered.atTime(10, 0), WorkingHours.USUAL)
                        .firstDay())
                .isEqualTo(firstDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, decision,  false",
        "2026-12-01, decision,  false", // Thursday 31 December 2026
        "2026-12-02, decision,  true", // 1 January 2027
        "2026-12-30, complaint, true",
        "2026-12-24, complaint, false",
        "2023-12-20, complaint, true", // the count begins in a year without an entry
        "2024-01-03, complaint, false",
        "2030-06-03, complaint, true"
    })
    void isProvisionalWhenItTouchesAYearThatIsNotConfirmed(LocalDate registered, String code, boolean provisional) {
        assertThat(deadlines
                        .term(code, registered.atTime(10, 0), WorkingHours.USUAL)
                        .provisional())
                .isEqualTo(provisional);
    }

    @Test
    void countsTheLatestDayOfTheProposalBackFromTheDecision() {
        var proposal = deadlines.term("proposal", LocalDateTime.parse("2026-09-24T10:00"), WorkingHours.USUAL);

        // back from Tuesday 27.10: 23, 22, 21, 20, 19, 16 October
        assertThat(proposal.dueDate()).isEqualTo("2026-10-16");
    }

    @Test
    void countsMonthsToTheSameDay() {
        assertThat(deadlines
                        .following("appeal", LocalDate.of(2026, 5, 31), WorkingHours.USUAL)
                        .dueDate())
                .isEqualTo("2026-08-31");
        assertThat(deadlines
                        .following("appeal", LocalDate.of(2025, 11, 30), WorkingHours.USUAL)
                        .dueDate())
                .isEqualTo("2026-03-02"); // 28 February is a Saturday
    }

    @Test
    void countsFromTheDayOfAnEventEvenWhenNobodyWorks() {
        var deadline = deadlines.following("completeness", LocalDate.of(2026, 9, 26), WorkingHours.USUAL);

        assertThat(deadline.effectiveDate()).isEqualTo("2026-09-26");
        assertThat(deadline.dueDate()).isEqualTo("2026-09-29");
    }

    @Test
    void warnsAtOpeningTimeOfAWorkingDay() {
        var deadline = deadlines.term("decision", LocalDateTime.parse("2026-09-24T10:00"), WorkingHours.USUAL);

        // due on Tuesday 27.10: ten days before is Saturday 17, so Friday 16; one day before is Monday 26, off: 23
        assertThat(deadline.warnings())
                .containsExactly(
                        new Warning(10, Instant.parse("2026-10-16T04:00:00Z")),
                        new Warning(5, Instant.parse("2026-10-22T04:00:00Z")),
                        new Warning(1, Instant.parse("2026-10-23T04:00:00Z")));
    }

    @Test
    void warnsOfWorkingDaysInWorkingDays() {
        var deadline = deadlines.term("complaint", LocalDateTime.parse("2026-09-25T10:00"), WorkingHours.USUAL);

        assertThat(deadline.dueDate()).isEqualTo("2026-10-02");
        assertThat(deadline.warnings())
                .containsExactly(
                        new Warning(2, Instant.parse("2026-09-30T04:00:00Z")),
                        new Warning(1, Instant.parse("2026-10-01T04:00:00Z")));
    }

    @Test
    void isDueAtClosingTimeAndBrokenAtMidnight() {
        var deadline = deadlines.term("decision", LocalDateTime.parse("2026-09-24T10:00"), WorkingHours.USUAL);

        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-10-27T13:30:00Z"));
        assertThat(deadline.breachAt()).isEqualTo(Instant.parse("2026-10-27T19:00:00Z"));
    }

    @Test
    void refusesAnUnknownCode() {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(
                        () -> deadlines.term("holidays", LocalDateTime.parse("2026-09-24T10:00"), WorkingHours.USUAL));
    }

    @Test
    void keepsNormsInMinutesApartFromTermsOfDays() {
        assertThat(deadlines.norm("visit-waiting", LocalDate.of(2026, 9, 24))).isEqualTo(Duration.ofMinutes(20));

        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() ->
                        deadlines.term("visit-waiting", LocalDateTime.parse("2026-09-24T10:00"), WorkingHours.USUAL));
        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.norm("decision", LocalDate.of(2026, 9, 24)));
    }

    @Test
    void neverEndsEarlierForWhatArrivesLater() {
        // a property over every half hour of two years
        var arrived = LocalDateTime.parse("2024-01-01T00:15");
        var before = Map.of("decision", LocalDate.MIN, "complaint", LocalDate.MIN);
        while (arrived.getYear() < 2026) {
            var moment = arrived;
            var now = Map.of(
                    "decision", due("decision", moment),
                    "complaint", due("complaint", moment));
            assertThat(now.get("decision")).isAfterOrEqualTo(before.get("decision"));
            assertThat(now.get("complaint")).isAfterOrEqualTo(before.get("complaint"));
            assertThat(WorkingCalendar.ofFiles().isWorkingDay(now.get("decision")))
                    .isTrue();
            before = now;
            arrived = arrived.plusHours(3).plusMinutes(30);
        }
    }

    private LocalDate due(String code, LocalDateTime arrived) {
        return deadlines.term(code, arrived, WorkingHours.USUAL).dueDate();
    }

    private static TermRule rule(String code, int length, Unit unit, String backFrom, List<Integer> warnings) {
        return new TermRule(code, new Bilingual(code, code), length, unit, backFrom, "DONE", warnings, null);
    }
}
