package kz.patronat.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Bilingual NAME = new Bilingual("Мемлекеттік қызметті көрсету", "Оказание услуги");
    private static final Bilingual LAW = new Bilingual("Паспорт, 1)", "Паспорт, 1)");

    private final Texts texts = new Texts();

    @Test
    void tellsInRussianWhyTheLastDayMoves() {
        assertThat(explanation(30, TermRule.Unit.CALENDAR_DAYS, LAW, "2026-02-20T10:00", Language.RU))
                .containsExactly(
                        "Поступило: 20.02.2026 (пятница), 10:00 по времени Алматы.",
                        "День регистрации: 20.02.2026 (пятница).",
                        "Срок «Оказание услуги»: календарных дней – 30. Основание: Паспорт, 1).",
                        "Счет начинается со следующего дня: 21.02.2026 (суббота).",
                        "30-й день: 22.03.2026 (воскресенье).",
                        "22.03.2026 (воскресенье) – нерабочий день: Наурыз мейрамы.",
                        "23.03.2026 (понедельник) – нерабочий день: Наурыз мейрамы.",
                        "24.03.2026 (вторник) – нерабочий день: день отдыха за праздник «Наурыз мейрамы», выпавший на"
                                + " выходной 21.03.2026.",
                        "25.03.2026 (среда) – нерабочий день: день отдыха за праздник «Наурыз мейрамы», выпавший на"
                                + " выходной 22.03.2026.",
                        "Последний день переходит на ближайший рабочий день: 26.03.2026 (четверг).",
                        "Последний день срока: 26.03.2026 (четверг).");
    }

    @Test
    void tellsInKazakhThatAnEveningCountsForTheNextDay() {
        assertThat(explanation(30, TermRule.Unit.CALENDAR_DAYS, LAW, "2026-05-04T18:30", Language.KK))
                .containsExactly(
                        "Келіп түсті: 04.05.2026 (дүйсенбі), Алматы уақытымен 18:30.",
                        "Жұмыс күні сағат 18:30 аяқталады, сондықтан тіркеу күні – келесі жұмыс күні: 05.05.2026"
                                + " (сейсенбі).",
                        "«Мемлекеттік қызметті көрсету» мерзімі: күнтізбелік 30 күн. Негізі: Паспорт, 1).",
                        "Есептеу келесі күннен басталады: 06.05.2026 (сәрсенбі).",
                        "30-күн: 04.06.2026 (бейсенбі).",
                        "Мерзімнің соңғы күні: 04.06.2026 (бейсенбі).");
    }

    @Test
    void namesEveryDayThatIsLeftOutOrWorked() {
        assertThat(explanation(5, TermRule.Unit.WORKING_DAYS, null, "2024-05-03T10:00", Language.RU))
                .containsExactly(
                        "Поступило: 03.05.2024 (пятница), 10:00 по времени Алматы.",
                        "День регистрации: 03.05.2024 (пятница).",
                        "Срок «Оказание услуги»: рабочих дней – 5.",
                        "Счет начинается со следующего дня; первый рабочий день: 04.05.2024 (суббота).",
                        "Субботы и воскресенья не считаются.",
                        "07.05.2024 (вторник) не считается: День защитника Отечества.",
                        "08.05.2024 (среда) не считается: день отдыха, перенесенный с 04.05.2024 (приказ:"
                                + " 17.04.2024).",
                        "09.05.2024 (четверг) не считается: День Победы.",
                        "04.05.2024 (суббота) – рабочий день: отрабатывается вместо 08.05.2024 (приказ:"
                                + " 17.04.2024).",
                        "Последний день срока: 14.05.2024 (вторник).");
    }

    @Test
    void saysThatAnUnconfirmedYearMayChangeTheDate() {
        assertThat(explanation(30, TermRule.Unit.CALENDAR_DAYS, LAW, "2026-12-10T10:00", Language.RU))
                .endsWith(
                        "Последний день срока: 11.01.2027 (понедельник).",
                        "Календарь 2027 года еще не подтвержден, поэтому дата предварительная.");
    }

    @Test
    void knowsTheNameOfEveryHolidayInBothLanguages() {
        for (var holiday : Holiday.values()) {
            assertThat(texts.has(holiday.title().key())).as(holiday.name()).isTrue();
        }
    }

    private List<String> explanation(int length, TermRule.Unit unit, Bilingual law, String arrived, Language language) {
        var rule = new TermRule("decision", NAME, length, unit, null, "DONE", List.of(), law);
        return new Deadlines((code, channel, on) -> rule, WorkingCalendar::ofFiles)
                .term("decision", LocalDateTime.parse(arrived), WorkingHours.USUAL)
                .explanation(language, texts::in);
    }
}
