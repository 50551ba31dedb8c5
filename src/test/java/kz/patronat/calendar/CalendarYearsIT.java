package kz.patronat.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.patronat.deadline.CalendarYear;
import kz.patronat.deadline.Deadline;
import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.Transfer;
import kz.patronat.deadline.WorkingHours;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeService
class CalendarYearsIT {

    private static final LocalDate KURBAN_AIT = LocalDate.of(2031, 4, 3);

    @Autowired
    CalendarYears years;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void forgets() {
        database.sql("delete from calendar_transfer").update();
        database.sql("delete from calendar_year").update();
        database.sql("delete from act_ru_job where handler_type_ like 'calendar-change%'")
                .update();
    }

    @Test
    void makesTheDatesOfAConfirmedYearFinal() {
        assertThat(complaint("2031-03-31T10:00").provisional()).isTrue();

        years.enter(year(true), "Приказ № 1", "administrator");

        // 1, 2, 4, 7, 8 April: 3 April is Kurban Ait
        assertThat(complaint("2031-03-31T10:00").provisional()).isFalse();
        assertThat(complaint("2031-03-31T10:00").dueDate()).isEqualTo("2031-04-08");
    }

    @Test
    void keepsEveryEntry() {
        years.enter(year(false), "Сообщение министерства", "administrator");
        years.enter(year(true), "Приказ № 1", "administrator");

        assertThat(years.entries(2031)).extracting(YearEntry::version).containsExactly(2, 1);
        assertThat(years.entries(2031))
                .extracting(YearEntry::source)
                .containsExactly("Приказ № 1", "Сообщение министерства");
        assertThat(years.year(2031).orElseThrow().confirmed()).isTrue();
    }

    @Test
    void takesTheSameEntryOnce() {
        years.enter(year(true), "Приказ № 1", "administrator");
        years.enter(year(true), "Приказ № 1", "administrator");

        assertThat(years.entries(2031)).hasSize(1);
    }

    @Test
    void readsTransfersAsTheyWereEntered() {
        var transfer = new Transfer(LocalDate.of(2031, 5, 2), LocalDate.of(2031, 5, 3), "№ 2, 01.04.2031");
        var freeDay = new Transfer(LocalDate.of(2031, 12, 31), null, "№ 3, 01.12.2031");

        years.enter(
                new CalendarYear(2031, true, List.of(KURBAN_AIT), List.of(transfer, freeDay)), "№ 2", "administrator");

        assertThat(years.year(2031).orElseThrow().transfers()).containsExactly(transfer, freeDay);
        assertThat(years.current().isWorkingDay(LocalDate.of(2031, 5, 2))).isFalse();
        assertThat(years.current().isWorkingDay(LocalDate.of(2031, 5, 3))).isTrue();
        assertThat(years.current().isWorkingDay(LocalDate.of(2031, 12, 31))).isFalse();
    }

    @Test
    void putsAnEntryBeforeTheFileOfTheYear() {
        assertThat(years.current().isWorkingDay(LocalDate.of(2025, 1, 3))).isFalse();

        years.enter(
                new CalendarYear(2025, true, List.of(LocalDate.of(2025, 6, 6)), List.of()), "Отмена", "administrator");

        assertThat(years.current().isWorkingDay(LocalDate.of(2025, 1, 3))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-01, 2031-05-03, № 1, calendar.already-free",
        "2031-05-02, 2031-05-05, № 1, calendar.already-worked",
        "2032-05-03, 2032-05-08, № 1, calendar.transfer-of-another-year",
        "2031-05-02, 2031-05-03, ' ', calendar.order-missing"
    })
    void refusesATransferThatContradictsTheCalendar(LocalDate off, LocalDate worked, String order, String key) {
        var wrong = new CalendarYear(2031, true, List.of(KURBAN_AIT), List.of(new Transfer(off, worked, order)));

        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> years.enter(wrong, "Приказ", "administrator"))
                .satisfies(rejected -> assertThat(rejected.key()).isEqualTo(key));
        assertThat(years.entries(2031)).isEmpty();
    }

    @Test
    void refusesADayThatIsMovedTwice() {
        var once = new Transfer(LocalDate.of(2031, 5, 2), LocalDate.of(2031, 5, 3), "№ 1");
        var twice = new Transfer(LocalDate.of(2031, 5, 2), LocalDate.of(2031, 5, 10), "№ 1");
        var wrong = new CalendarYear(2031, true, List.of(KURBAN_AIT), List.of(once, twice));

        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> years.enter(wrong, "Приказ", "administrator"))
                .satisfies(rejected -> assertThat(rejected.key()).isEqualTo("calendar.day-twice"));
    }

    @Test
    void confirmsNoYearWithoutKurbanAit() {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() ->
                        years.enter(new CalendarYear(2031, true, List.of(), List.of()), "Приказ", "administrator"))
                .satisfies(rejected -> assertThat(rejected.field()).isEqualTo("kurbanAit"));
    }

    @Test
    void takesNoEntryWithoutItsSource() {
        assertThatExceptionOfType(RejectedInput.class)
                .isThrownBy(() -> years.enter(year(true), " ", "administrator"))
                .satisfies(rejected -> assertThat(rejected.field()).isEqualTo("source"));
    }

    @Test
    void waitsForARegistrationThatIsNotYetStored() throws Exception {
        var counted = new CountDownLatch(1);
        var stored = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(2);
        try {
            var registration = people.submit(() -> transactions.executeWithoutResult(status -> {
                complaint("2031-03-31T10:00");
                counted.countDown();
                await(stored);
            }));
            await(counted);
            var change = people.submit(() -> years.enter(year(true), "Приказ № 1", "administrator"));

            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> change.get(500, TimeUnit.MILLISECONDS));
            stored.countDown();
            registration.get(10, TimeUnit.SECONDS);
            assertThat(change.get(10, TimeUnit.SECONDS).version()).isEqualTo(1);
        } finally {
            stored.countDown();
            people.shutdown();
        }
    }

    @Test
    void forgetsAnEntryThatWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            years.enter(year(true), "Приказ № 1", "administrator");
            assertThat(complaint("2031-03-31T10:00").provisional()).isFalse();
            status.setRollbackOnly();
        });

        assertThat(complaint("2031-03-31T10:00").provisional()).isTrue();
        years.enter(year(false), "Сообщение министерства", "administrator");
        assertThat(complaint("2031-03-31T10:00").provisional()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Deadline complaint(String arrived) {
        return deadlines.term("complaint", LocalDateTime.parse(arrived), WorkingHours.USUAL);
    }

    private static CalendarYear year(boolean confirmed) {
        return new CalendarYear(2031, confirmed, List.of(KURBAN_AIT), List.of());
    }
}
