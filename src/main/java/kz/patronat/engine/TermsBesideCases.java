package kz.patronat.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import kz.patronat.calendar.YearEntry;

/**
 * What has terms of its own beside the cases, such as complaints. Its terms follow a changed calendar too: variables,
 * timers and due dates of tasks are rewritten in the processes under its business keys.
 */
public interface TermsBesideCases {

    /** Business keys of what is open, in order, beginning after this one; the first page begins after an empty key. */
    List<String> openAfter(String key, int atMost);

    /**
     * Counts the running terms anew and writes down old, new and why; run twice it changes nothing.
     *
     * @param change the entry of the calendar that is the reason
     * @return the moments that the processes read, by variable
     */
    Map<String, Date> move(String key, YearEntry change);
}
