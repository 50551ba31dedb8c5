package kz.patronat.workplace;

import java.time.LocalDate;
import kz.patronat.kernel.Written;
import org.jspecify.annotations.Nullable;

/** What a table of Tasklist says where a date may be missing. */
final class Shown {

    private Shown() {}

    static String date(@Nullable LocalDate date) {
        return date == null ? "" : Written.day(date);
    }
}
