/** Keeps what is known of each year of the calendar, and gives the service its deadlines. */
@ApplicationModule(allowedDependencies = {"kernel", "deadline"})
@NullMarked
package kz.patronat.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
