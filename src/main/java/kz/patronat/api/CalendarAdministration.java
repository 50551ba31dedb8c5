package kz.patronat.api;

import java.security.Principal;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.api.CalendarAnswers.KnownYear;
import kz.patronat.calendar.CalendarYears;
import kz.patronat.calendar.YearEntry;
import kz.patronat.kernel.RejectedInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * An administrator enters what is announced or ordered of a year: Kurban Ait and moved days off (Labour Code,
 * art. 84(5), 85(3)). Terms of open cases follow by themselves. The second path serves people who are signed in to the
 * web applications.
 */
@RestController
@AllowedTo(Role.ADMINISTRATOR)
@RequestMapping({"/api/v1/calendar/{year}", "/camunda/api/patronat/calendar/{year}"})
class CalendarAdministration {

    private final CalendarYears years;
    private final CalendarAnswers answers;

    CalendarAdministration(CalendarYears years, CalendarAnswers answers) {
        this.years = years;
        this.answers = answers;
    }

    /** The year as it is known now, its days off, and everything that was entered, last first. */
    @GetMapping
    KnownYear year(@PathVariable String year, WebRequest request) {
        return answers.year(number(year), AskedLanguage.strictly(request));
    }

    /** Enters the year anew; the earlier entry is kept. The same once more changes nothing. */
    @PutMapping
    YearEntry enter(@PathVariable String year, @RequestBody CalendarRequest entered, Principal person) {
        return years.enter(entered.year(number(year)), entered.givenSource(), person.getName());
    }

    private static int number(String year) {
        if (!year.matches("\\d{4}")) {
            throw new RejectedInput("year", "api.year-wrong", year);
        }
        return Integer.parseInt(year);
    }
}
