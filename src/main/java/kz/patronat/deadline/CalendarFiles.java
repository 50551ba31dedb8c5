package kz.patronat.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The yearly files {@code calendar/kz-<year>.properties} that come with the service. */
public final class CalendarFiles {

    private CalendarFiles() {}

    /** What the file of the year says; empty when there is none. */
    public static Optional<CalendarYear> read(int year) {
        try (var file = CalendarFiles.class.getResourceAsStream("/calendar/kz-" + year + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var entries = new Properties();
            entries.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new CalendarYear(
                    year,
                    "confirmed".equals(entries.getProperty("status")),
                    dates(entries.getProperty("kurban-ait")),
                    transfers(entries)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<LocalDate> dates(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .map(LocalDate::parse)
                        .toList();
    }

    private static List<Transfer> transfers(Properties entries) {
        var found = new ArrayList<Transfer>();
        for (var number = 1; entries.containsKey("transfer." + number + ".order"); number++) {
            var prefix = "transfer." + number;
            found.add(new Transfer(
                    date(entries.getProperty(prefix + ".off")),
                    date(entries.getProperty(prefix + ".worked")),
                    entries.getProperty(prefix + ".order")));
        }
        return found;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
