package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Fact;
import kz.patronat.access.OwnReason;
import kz.patronat.access.ReadingLog;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.document.Content;
import kz.patronat.document.Inline;
import kz.patronat.kernel.Language;
import kz.patronat.notification.Delivery;
import kz.patronat.notification.PostLetters;
import kz.patronat.notification.PostLetters.Letter;
import kz.patronat.texts.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of letters of the own office: what goes to the post, what is on its way and what came back. */
@RestController
@RequestMapping("/camunda/api/patronat/letters")
@AllowedTo({Role.REGISTRAR, Role.SPECIALIST, Role.HEAD, Role.DEPUTY_HEAD, Role.AKIMAT, Role.QUALITY_OFFICER})
class LettersEndpoint {

    private static final String PDF = "application/pdf";

    private final PostLetters letters;
    private final ReadingLog readings;
    private final Texts texts;

    LettersEndpoint(PostLetters letters, ReadingLog readings, Texts texts) {
        this.letters = letters;
        this.readings = readings;
        this.texts = texts;
    }

    /**
     * @param about number of the case or complaint
     * @param printed whether it can be looked at
     * @param waits whether somebody has to post it, or to find another way to the person
     */
    record LetterRow(
            String id,
            String about,
            String number,
            String recipient,
            String address,
            String state,
            String stateName,
            String drawn,
            String posted,
            String track,
            String settled,
            boolean returned,
            boolean printed,
            boolean waits) {}

    @GetMapping
    List<LetterRow> all(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return mine(reader).stream().map(letter -> row(letter, language)).toList();
    }

    /**
     * @param any whether the office ever had a letter
     * @param waiting how many wait for somebody
     */
    record Summary(boolean any, long waiting) {}

    @GetMapping("/summary")
    Summary summary(@AuthenticationPrincipal SignedIn reader) {
        var of = mine(reader);
        return new Summary(
                !of.isEmpty() || letters.any(reader.member().providers(), PostingFor.of(reader)),
                of.stream().filter(LettersEndpoint::waits).count());
    }

    private List<Letter> mine(SignedIn reader) {
        return letters.of(reader.member().providers(), PostingFor.of(reader));
    }

    /** The letter as it is posted. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader) {
        var letter = letters.find(id)
                .filter(found -> reader.reads(found.provider()))
                .orElseThrow(ReachableFolders.NotReachable::new);
        readings.record(letter.about(), reader.getName(), new Fact(Fact.Kind.LETTER, id.toString()), OwnReason.LETTER);
        return Inline.sent(new Content(letter.number().replace('/', '-') + ".pdf", PDF, letters.open(letter)));
    }

    /** The list that goes to the post office with the letters of a day. */
    @GetMapping("/register")
    ResponseEntity<byte[]> register(
            @RequestParam(defaultValue = "") String day, @AuthenticationPrincipal SignedIn reader) {
        var asked = AskedDay.of(day, "day", "notification.post.day");
        var providers = reader.member().providers();
        providers.forEach(provider -> readings.record(
                provider.value(), reader.getName(), new Fact(Fact.Kind.LETTERS, asked.toString()), OwnReason.LETTER));
        return Inline.sent(new Content(
                "letters-" + asked + ".pdf", PDF, letters.register(providers, PostingFor.of(reader), asked)));
    }

    private LetterRow row(Letter letter, Language language) {
        return new LetterRow(
                letter.id().toString(),
                letter.about(),
                letter.number(),
                letter.recipient(),
                letter.address(),
                letter.state().name(),
                texts.in(language, "notification." + said(letter)),
                Shown.date(letter.drawnOn()),
                Shown.date(letter.postedOn()),
                letter.track() == null ? "" : letter.track(),
                Shown.date(letter.settledOn()),
                letter.returned(),
                !letter.isBroken(),
                waits(letter));
    }

    private static boolean waits(Letter letter) {
        return letter.isBroken() || letter.state() == Delivery.State.READY || letter.returned() && !letter.sentAgain();
    }

    private static String said(Letter letter) {
        if (letter.isBroken()) {
            return "reason.fault";
        }
        return letter.returned() ? "reason.returned" : "state." + letter.state();
    }
}
