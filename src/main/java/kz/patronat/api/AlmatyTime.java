package kz.patronat.api;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;

/** Reads {@code yyyy-MM-ddTHH:mm[:ss]}: local time of Almaty, or with an offset, which is converted. */
final class AlmatyTime {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][XXX]").withResolverStyle(ResolverStyle.STRICT);

    /** A plus that nobody encoded arrives as a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d\\d:\\d\\d$)");

    private AlmatyTime() {}

    /** @throws RejectedInput for another form and for dates and times that do not exist */
    static LocalDateTime read(String field, String text) {
        try {
            var read = TEXT.parseBest(
                    LOST_PLUS.matcher(text).replaceFirst("+"), OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime moment
                    ? moment.atZoneSameInstant(Zone.ALMATY).toLocalDateTime()
                    : (LocalDateTime) read;
        } catch (DateTimeException wrong) {
            throw new RejectedInput(field, "api.time-wrong", text);
        }
    }
}
