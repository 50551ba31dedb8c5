package kz.patronat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.RefusalGround;
import kz.patronat.placement.RefusalGrounds;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The service and its order in plain words (clauses C1 to C26); lists and terms come from the decision tables. */
@InThreeLanguages
class ServicePage {

    private final RequiredDocuments documents;
    private final RefusalGrounds grounds;
    private final TermLengths terms;
    private final TermExample example;
    private final SiteTexts texts;
    private final Clock clock;

    ServicePage(
            RequiredDocuments documents,
            RefusalGrounds grounds,
            TermLengths terms,
            TermExample example,
            SiteTexts texts,
            Clock clock) {
        this.documents = documents;
        this.grounds = grounds;
        this.terms = terms;
        this.example = example;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param later whether the application is complete without it */
    record DocumentLine(Phrase name, String how, boolean later) {}

    record GroundLine(Phrase text, @Nullable Phrase reference) {}

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String married,
            SiteLanguage language,
            Model model) {
        var today = Zone.day(clock.instant());
        model.addAttribute("lengths", terms.on(today));
        model.addAttribute("example", example.of(clock.instant(), language).orElse(null));
        model.addAttribute("grounds", grounds(today, language));
        model.addAttribute("channel", channel);
        model.addAttribute("married", married);
        var in = channel(channel);
        var isMarried = married(married);
        var asked = channel != null || married != null;
        model.addAttribute("wrongChannel", asked && in.isEmpty());
        model.addAttribute("wrongMarried", asked && isMarried.isEmpty());
        in.ifPresent(way -> isMarried.ifPresent(yes -> addDocuments(documents.of(way, yes, today), language, model)));
        return "site/service";
    }

    private void addDocuments(List<RequiredDocument> needed, SiteLanguage language, Model model) {
        model.addAttribute(
                "documents",
                needed.stream()
                        .map(each -> new DocumentLine(
                                texts.phrase(language, "document." + each.code(), each.name()),
                                texts.in(language, "documents.how." + each.how()),
                                !each.obligatory()))
                        .toList());
        model.addAttribute("onePaper", needed.stream().anyMatch(each -> each.onePaper() != null));
    }

    private List<GroundLine> grounds(LocalDate today, SiteLanguage language) {
        return grounds.validOn(today).stream()
                .map(ground -> new GroundLine(
                        texts.phrase(language, "ground." + ground.code(), ground.text()), reference(ground, language)))
                .toList();
    }

    private @Nullable Phrase reference(RefusalGround ground, SiteLanguage language) {
        return ground.reference() == null ? null : texts.phrase(language, ground.reference());
    }

    private static Optional<Channel> channel(@Nullable String typed) {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    private static Optional<Boolean> married(@Nullable String typed) {
        return "yes".equals(typed) ? Optional.of(true) : "no".equals(typed) ? Optional.of(false) : Optional.empty();
    }
}
