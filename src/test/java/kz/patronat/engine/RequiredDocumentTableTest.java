package kz.patronat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.casefile.RequiredDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses C6, C7 and C8. */
class RequiredDocumentTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    private final RequiredDocuments documents = documentsOfTheRepository();

    private static RequiredDocuments documentsOfTheRepository() {
        try (var model = RequiredDocumentTableTest.class.getResourceAsStream("/processes/required-documents.dmn")) {
            return new RequiredDocumentTable(model);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void asksTheSingleForTheirOwnDocumentsAtTheOffice() {
        assertThat(codes(Channel.OFFICE, false))
                .containsExactly(
                        "APPLICATION",
                        "IDENTITY",
                        "HOUSING_APPLICATION",
                        "APPLICANT_HEALTH",
                        "APPLICANT_NARCOLOGY",
                        "APPLICANT_PSYCHIATRY",
                        "EDUCATION");
    }

    @Test
    void asksTheMarriedForTheSpousesDocumentsToo() {
        assertThat(codes(Channel.OFFICE, true))
                .containsAll(codes(Channel.OFFICE, false))
                .contains("SPOUSE_CONSENT", "SPOUSE_HEALTH", "SPOUSE_NARCOLOGY", "SPOUSE_PSYCHIATRY")
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"false, 6", "true, 10"})
    void asksThePortalForTheSameWithoutTheIdentityDocument(boolean married, int count) {
        assertThat(codes(Channel.PORTAL, married)).hasSize(count).doesNotContain("IDENTITY");
    }

    @Test
    void onlyLooksAtTheIdentityDocument() {
        assertThat(documents.of(Channel.OFFICE, true, DAY))
                .filteredOn(document -> document.how() == How.SEEN)
                .extracting(RequiredDocument::code)
                .containsExactly("IDENTITY");
    }

    @Test
    void letsTheSpousesConsentOfThePortalComeLater() {
        assertThat(documents.of(Channel.PORTAL, true, DAY))
                .filteredOn(document -> !document.obligatory())
                .extracting(RequiredDocument::code)
                .containsExactly("SPOUSE_CONSENT");
    }

    @Test
    void neverAsksForWhatTheRegistriesKnow() {
        for (var channel : Channel.values()) {
            assertThat(codes(channel, true)).noneMatch(code -> code.contains("CRIMINAL"));
        }
    }

    @Test
    void citesOnlyWhatThePassportSays() {
        assertThat(documents.of(Channel.OFFICE, true, DAY)).allMatch(document -> document.reference() != null);
        assertThat(documents.of(Channel.PORTAL, true, DAY))
                .filteredOn(document -> document.reference() == null)
                .extracting(RequiredDocument::code)
                .containsExactly("HOUSING_APPLICATION", "SPOUSE_CONSENT");
    }

    @Test
    void knowsNothingOfTheDaysBeforeTheEdition() {
        assertThat(documents.of(Channel.OFFICE, true, LocalDate.of(2015, 12, 7)))
                .isEmpty();
    }

    private List<String> codes(Channel channel, boolean married) {
        return documents.of(channel, married, DAY).stream()
                .map(RequiredDocument::code)
                .toList();
    }
}
