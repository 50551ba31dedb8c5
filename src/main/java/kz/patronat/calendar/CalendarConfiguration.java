package kz.patronat.calendar;

import kz.patronat.deadline.Deadlines;
import kz.patronat.deadline.TermRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deadlines of the service, by the deployed terms and the calendar as it is known now. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Deadlines deadlines(TermRules rules, CalendarYears years) {
        return new Deadlines(rules, years::current);
    }
}
