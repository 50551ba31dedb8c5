package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import kz.patronat.access.Caller;
import kz.patronat.casefile.AdditionalField;
import kz.patronat.casefile.AdditionalFields;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.document.Draft;
import kz.patronat.document.EndingFacts;
import kz.patronat.document.Folder;
import kz.patronat.document.Official;
import kz.patronat.document.Papers;
import kz.patronat.document.Recipient;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.story.Cases;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A field that an analyst added to a form without a program: kept with the case, shown, printed. */
@WholeService
class AdditionalFieldIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AdditionalFields additional;

    @Autowired
    Papers papers;

    private CaseNumber number;

    @BeforeEach
    void isFilledIn() {
        story.begins();
        number = cases.aCase().opened();
        story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("seam")
                .businessKey(number.value())
                .setVariable("provider", Cases.NORTH.value())
                .execute();
        story.as("registrar")
                .completes(number.value(), "UserTask_FillIn", Map.of("iin", "850315300019", "hobby", "Асық ойнау"));
    }

    @Test
    void staysInTheCaseFileWithTheWordsOfTheForm() {
        assertThat(additional.of(number.value())).singleElement().satisfies(field -> {
            assertThat(field.key()).isEqualTo("hobby");
            assertThat(field.label()).isEqualTo(new Bilingual("Әуесі", "Увлечение"));
            assertThat(field.value()).isEqualTo("Асық ойнау");
        });
        assertThat(additional.of(number.value()))
                .flatExtracting(AdditionalField::papers)
                .containsExactly("ENDING", "REFUSAL");
    }

    @Test
    void isShownToTheClerkAndToTheAuditorOfTheProvider() {
        assertThat(card(Caller.browser(port, "specialist", "tasklist"))).contains("Әуесі", "Асық ойнау");
        assertThat(card(Caller.browser(port, "auditor", "cockpit"))).contains("Әуесі", "Асық ойнау");
        assertThat(card(Caller.browser(port, "specialist-2", "tasklist"))).doesNotContain("Асық ойнау");
    }

    @Test
    void isPrintedOnThePapersThatTheFormNames() throws Exception {
        var folder = Folder.of(caseFiles.get(number));
        var id = papers.draw(new Draft(
                folder,
                number.value(),
                Language.KK,
                new EndingFacts(
                        new Recipient(new PersonName("Үлгіқызы", "Әсем", null), null),
                        number,
                        LocalDate.of(2026, 9, 24),
                        EndingFacts.Ending.WITHDRAWN,
                        LocalDate.of(2026, 9, 25),
                        null,
                        new Official("Үлгібаева Үлгі Үлгіқызы", "head"))));

        var content = papers.open(folder, id, Language.KK).orElseThrow();
        try (var pdf = Loader.loadPDF(content.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Әуесі", "Асық ойнау");
        }
    }

    private String card(Caller caller) {
        return caller.get("/camunda/api/patronat/cases/" + URLEncoder.encode(number.value(), StandardCharsets.UTF_8))
                .body();
    }
}
