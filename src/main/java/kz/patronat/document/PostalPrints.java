package kz.patronat.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Office;
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
    public record Line(
            String recipient,
            String address,
            String number,
            @Nullable String track) {}

    /** What one body posts about cases of one provider. */
    public record Listed(ProviderId provider, AnsweringBody sender, List<Line> letters) {}

    /** What one office posts, under its own letterhead. */
    record Register(Letterhead head, AnsweringBody body, List<Line> letters) {}

    /** Which office it is: an akimat may answer for several providers. */
    private record Sender(
            AnsweringBody body, Bilingual name, @Nullable Office office) {}

    /** A letter of that body that says this to the recipient, in the language of the recipient. */
    public byte[] letter(
            ProviderId provider,
            AnsweringBody sender,
            Language language,
            Recipient recipient,
            String number,
            LocalDate dated,
            String text) {
        var head = head(provider);
        return press.print(
                "notice-letter",
                head,
                Map.of(
                        "body", sender,
                        "phone", phone(head, sender),
                        "recipient", recipient,
                        "number", number,
                        "dated", dated,
                        "text", text),
                language);
    }

    /** The lists of the letters of a day, in both languages, each on a page of its own; one that is empty only alone. */
    public byte[] register(LocalDate day, List<Listed> lists) {
        var offices = new LinkedHashMap<Sender, Register>();
        for (var list : lists) {
            var head = head(list.provider());
            offices.merge(
                    sender(head, list.sender()),
                    new Register(head, list.sender(), list.letters()),
                    PostalPrints::together);
        }
        var all = List.copyOf(offices.values());
        var filled = all.stream().filter(each -> !each.letters().isEmpty()).toList();
        var registers = filled.isEmpty() ? all.subList(0, Math.min(1, all.size())) : filled;
        return press.print(
                "letter-register",
                registers.get(0).head(),
                Map.of("number", day.toString(), "dated", day, "registers", registers),
                null);
    }

    private static Register together(Register one, Register other) {
        var letters = new ArrayList<>(one.letters());
        letters.addAll(other.letters());
        return new Register(one.head(), one.body(), letters);
    }

    private static Sender sender(Letterhead head, AnsweringBody body) {
        return switch (body) {
            case PROVIDER -> new Sender(body, head.name(), null);
            case AKIMAT -> new Sender(body, head.akimat(), head.akimatOffice());
            // Without a name it is the quality body of this akimat's territory, whichever that is.
            case QUALITY_BODY ->
                new Sender(
                        body,
                        head.qualityBody() == null
                                ? head.akimat()
                                : head.qualityBody().name(),
                        head.qualityBody());
        };
    }

    /** Empty when nobody has entered it. */
    private static String phone(Letterhead head, AnsweringBody body) {
        var office = body == AnsweringBody.AKIMAT ? head.akimatOffice() : head.qualityBody();
        return body == AnsweringBody.PROVIDER ? head.phone() : office == null ? "" : office.phone();
    }

    private Letterhead head(ProviderId provider) {
        return Letterhead.of(providers.get(provider));
    }
}
