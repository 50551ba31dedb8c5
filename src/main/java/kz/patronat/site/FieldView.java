package kz.patronat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it.
 *
 * @param kind how it is answered: LINE, TEXT, DAY, BOX, CHOICE, or PROVIDERS, which are too many to stand side by side
 * @param mode which keyboard a phone shows
 * @param complete what a browser may fill in
 * @param wrong what is wrong with the answer
 */
public record FieldView(
        String name,
        String kind,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String wrong,
        @Nullable String mode,
        String complete,
        List<Option> options) {

    /** An answer to choose. */
    public record Option(String value, String label) {}

    /** Ids of what explains the field to whoever cannot see the page. */
    public @Nullable String describedBy() {
        var said = (hint == null ? "" : name + "-hint ") + (wrong == null ? "" : name + "-wrong");
        return said.isBlank() ? null : said.strip();
    }

    /** The answer in words; empty where there is none. */
    public String answer() {
        return options.isEmpty()
                ? value
                : options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse("");
    }
}
