package kz.patronat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.document.AcceptanceRefusalFacts.Defect;
import kz.patronat.document.AcceptanceRefusalFacts.Shortcoming;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;

/** The documents that a visitor brought, held against the list of the day (clause C6). */
public final class DocumentPackage {

    private final List<RequiredDocument> required;
    private final Set<String> present;
    private final List<Flaw> flaws;

    /** What the registrar says is wrong with a document. */
    public record Flaw(
            String document, Defect defect, @Nullable String remark) {}

    /**
     * @param present codes of the documents that were brought and are in order
     * @throws RejectedInput when a document is not on the list, or is called both in order and flawed
     */
    public DocumentPackage(List<RequiredDocument> required, Set<String> present, List<Flaw> flaws) {
        this.required = List.copyOf(required);
        this.present = Set.copyOf(present);
        this.flaws = List.copyOf(flaws);
        present.forEach(code -> checkListed("documents", code));
        for (var flaw : this.flaws) {
            checkListed("defects", flaw.document());
            if (present.contains(flaw.document())) {
                throw new RejectedInput("defects", "intake.defects.contradiction", name(flaw.document()));
            }
        }
    }

    private void checkListed(String field, String code) {
        if (required.stream().noneMatch(document -> document.code().equals(code))) {
            throw new RejectedInput(field, "intake.documents.unknown", code);
        }
    }

    private Bilingual name(String code) {
        return required.stream()
                .filter(document -> document.code().equals(code))
                .map(RequiredDocument::name)
                .findFirst()
                .orElseThrow();
    }

    /** What keeps the package from being accepted, in the order of the list; empty when it is complete. */
    public List<Shortcoming> shortcomings() {
        var found = new ArrayList<Shortcoming>();
        for (var document : required) {
            if (document.obligatory() && !present.contains(document.code())) {
                var flaw = flaw(document.code());
                found.add(new Shortcoming(
                        document.name(),
                        flaw.map(Flaw::defect).orElse(Defect.MISSING),
                        flaw.map(Flaw::remark).orElse(null)));
            }
        }
        return found;
    }

    private Optional<Flaw> flaw(String code) {
        return flaws.stream().filter(flaw -> flaw.document().equals(code)).findFirst();
    }

    /** @throws RejectedInput naming every document that keeps the package from being complete */
    public void checkComplete() {
        var missing = shortcomings();
        if (!missing.isEmpty()) {
            throw new RejectedInput(
                    "documents",
                    "intake.documents.missing",
                    new Bilingual(names(missing, Language.KK), names(missing, Language.RU)));
        }
    }

    private static String names(List<Shortcoming> missing, Language language) {
        return missing.stream()
                .map(shortcoming -> shortcoming.document().in(language))
                .collect(Collectors.joining("; "));
    }

    /**
     * What goes into the case file.
     *
     * @param sharingPaper whether documents that may be one paper are one
     */
    public List<SubmittedDocument> submitted(boolean sharingPaper) {
        return required.stream()
                .filter(document -> present.contains(document.code()))
                .map(document -> SubmittedDocument.of(document, sharingPaper))
                .toList();
    }
}
