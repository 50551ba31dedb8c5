/** Lets open cases follow a changed calendar, one job for each case. */
@NullMarked
package kz.patronat.engine.calendar;

import org.jspecify.annotations.NullMarked;
