package kz.patronat.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes to the post office and is no paper of a case: a letter with a notice, and the list handed over with letters. */
@Component
public class PostalPrints {

    private final PaperPress press;
    private final Providers providers;

    PostalPrints(PaperPress press, Providers providers) {
        this.press = press;
        this.providers = providers;
    }

    /**
     * A line of the list.
     *
     * @param recipient to whom the letter goes
     * @param number under which the letter left
     * @param track number of the post; null while there is none
     */
    public record Listed(
            String recipient,
            String address,
            String number,
            @Nullable String track) {}

    /** A letter that says this to the recipient, in the language of the recipient. */
    public byte[] letter(
            ProviderId provider, Language language, Recipient recipient, String number, LocalDate dated, String text) {
        return press.print(
                "notice-letter",
                head(provider),
                Map.of("recipient", recipient, "number", number, "dated", dated, "text", text),
                language);
    }

    /** The list of the letters of a day, in both languages. */
    public byte[] register(ProviderId provider, LocalDate day, List<Listed> letters) {
        return press.print(
                "letter-register",
                head(provider),
                Map.of("number", day.toString(), "dated", day, "letters", letters),
                null);
    }

    private Letterhead head(ProviderId provider) {
        return Letterhead.of(providers.get(provider));
    }
}
