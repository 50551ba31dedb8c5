package kz.patronat.document;

import static kz.patronat.story.Story.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kz.patronat.document.Issue.Way;
import kz.patronat.document.Paper.State;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Language;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clauses C14, C16: a paper is numbered, signed, issued and corrected. */
@WholeService
class PapersIT {

    @Autowired
    Papers papers;

    @Autowired
    Story story;

    private final Folder folder = new Folder(Cases.NORTH, "ТЕСТ-" + Ids.next());
    private final String owner = folder.key();

    @BeforeEach
    void begins() {
        story.begins();
    }

    @Test
    void awaitsTheSignatureAndIsIssuedOnlyWithIt() {
        var id = papers.draw(refusal());

        assertThat(papers.get(id).state()).isEqualTo(State.AWAITS_SIGNATURE);
        assertRejected(() -> papers.issue(id, byHand()), "document.paper.unsigned");

        papers.sign(id, signing(Signer.OFFICIAL));
        assertThat(papers.get(id).state()).isEqualTo(State.READY);

        papers.issue(id, byHand());
        papers.issue(id, byHand());
        assertThat(papers.get(id).state()).isEqualTo(State.ISSUED);
        assertThat(papers.get(id).issues()).containsExactly(byHand());
    }

    @Test
    void needsBothSignaturesUnderAContract() {
        var id = papers.draw(new Draft(folder, owner, Language.KK, SampleFacts.contract()));

        papers.sign(id, signing(Signer.OFFICIAL));
        assertRejected(() -> papers.issue(id, byHand()), "document.paper.unsigned");

        papers.sign(id, signing(Signer.RECIPIENT));
        papers.issue(id, byHand());
        assertThat(papers.get(id).number()).contains("-Ш-2026-");
    }

    @Test
    void takesNoSignatureOfAnybodyElseOrOfTomorrow() {
        var id = papers.draw(refusal());

        assertRejected(() -> papers.sign(id, signing(Signer.INSPECTOR)), "document.paper.signer");
        assertRejected(
                () -> papers.sign(id, new Signing(Signer.OFFICIAL, "Ә", LocalDate.of(2026, 9, 25), "registrar")),
                "document.paper.signed-later");
    }

    @Test
    void handsNothingOverToAPersonNotIdentified() {
        var id = papers.draw(new Draft(folder, owner, Language.KK, SampleFacts.receipt()));

        assertRejected(
                () -> papers.issue(
                        id, new Issue(Way.HAND, "Ә", false, null, story.clock().instant(), "registrar")),
                "document.paper.identity");
        papers.issue(
                id,
                new Issue(Way.POST, "Ә", false, "RR000000001KZ", story.clock().instant(), "registrar"));
        assertThat(papers.get(id).issues()).extracting(Issue::tracking).containsExactly("RR000000001KZ");
    }

    @Test
    void keepsTheNumberAndTheEarlierVersionWhenCorrected() {
        var first = papers.draw(refusal());
        var second = papers.draw(refusal().with(List.of(extra())));

        assertThat(papers.in(folder)).extracting(Paper::version).containsExactly(1, 2);
        assertThat(papers.in(folder)).extracting(Paper::state).containsExactly(State.REPLACED, State.AWAITS_SIGNATURE);
        assertThat(papers.get(second).number()).isEqualTo(papers.get(first).number());
        assertThat(papers.current(PaperKind.REFUSAL, owner)).map(Paper::id).contains(second);
        assertThat(papers.open(folder, first, Language.KK)).isPresent();
        assertRejected(() -> papers.sign(first, signing(Signer.OFFICIAL)), "document.paper.replaced");
        assertRejected(() -> papers.issue(first, byHand()), "document.paper.replaced");
    }

    @Test
    void drawsNothingAnewWhenNothingIsNew() {
        assertThat(papers.draw(refusal())).isEqualTo(papers.draw(refusal()));
        assertThat(papers.in(folder)).hasSize(1);
    }

    @Test
    void numbersPapersOfAProviderOneAfterAnother() {
        var first = ordinal(papers.draw(new Draft(folder, owner + "-а", Language.KK, SampleFacts.invitation())));
        var second = ordinal(papers.draw(new Draft(folder, owner + "-ә", Language.KK, SampleFacts.invitation())));

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void drawsTheOtherLanguageUnderTheSameNumber() throws Exception {
        var id = papers.draw(refusal());
        var number = papers.get(id).number();

        assertThat(text(id, Language.KK))
                .contains(number)
                .contains("дәлелді жауап")
                .doesNotContain("Мотивированный");
        assertThat(text(id, Language.RU)).contains(number).contains("Мотивированный ответ");
        assertThat(papers.open(folder, id, Language.RU).orElseThrow().name()).isEqualTo(number + "-refusal-ru.pdf");
        assertThat(papers.open(folder, id, Language.RU).orElseThrow().bytes())
                .isEqualTo(papers.open(folder, id, Language.RU).orElseThrow().bytes());
    }

    @Test
    void liesInItsOwnFolderOnly() {
        var id = papers.draw(refusal());

        assertThat(papers.open(new Folder(Cases.NORTH, "басқа"), id, Language.KK))
                .isEmpty();
        assertThat(papers.open(new Folder(Cases.SOUTH, folder.key()), id, Language.KK))
                .isEmpty();
        assertThat(papers.in(new Folder(Cases.SOUTH, folder.key()))).isEmpty();
    }

    @Test
    void isNotDrawnWithoutAFact() {
        var facts = SampleFacts.refusal();
        var silent = new RefusalFacts(
                facts.recipient(),
                facts.number(),
                facts.submittedOn(),
                facts.children(),
                List.of(),
                null,
                facts.appeal(),
                facts.signer());

        assertThatThrownBy(() -> papers.draw(new Draft(folder, owner, Language.KK, silent)))
                .hasMessage("refusal: grounds is empty");
        assertThat(papers.in(folder)).isEmpty();
    }

    private Draft refusal() {
        return new Draft(folder, owner, Language.KK, SampleFacts.refusal()).by("specialist");
    }

    private static AdditionalFact extra() {
        return new AdditionalFact(new Bilingual("Үй жануарлары", "Домашние животные"), "мысық");
    }

    private static Signing signing(Signer part) {
        return new Signing(part, "Үлгібаева Үлгі", LocalDate.of(2026, 9, 24), "registrar");
    }

    private Issue byHand() {
        return new Issue(Way.HAND, "Үлгібаева Әсем", true, null, story.clock().instant(), "registrar");
    }

    private int ordinal(PaperId id) {
        var number = papers.get(id).number();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private String text(PaperId id, Language language) throws Exception {
        try (var pdf =
                Loader.loadPDF(papers.open(folder, id, language).orElseThrow().bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
