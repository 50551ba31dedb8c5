package kz.patronat.intake.process;

import java.time.Clock;
import java.util.List;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.document.AcceptanceRefusalFacts.Defect;
import kz.patronat.engine.FormInput;
import kz.patronat.intake.DocumentPackage;
import kz.patronat.intake.DocumentPackage.Flaw;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Zone;
import org.springframework.stereotype.Component;

/** Shows the list of documents on the form and reads what was ticked (clause C6). */
@Component
class PackageReader {

    private final RequiredDocuments documents;
    private final Clock clock;

    PackageReader(RequiredDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** An option of a list that a form reads from a variable. */
    record Option(String value, String label) {}

    List<Option> options(boolean married, Language language) {
        return required(married).stream()
                .map(document -> new Option(document.code(), document.name().in(language)))
                .toList();
    }

    DocumentPackage read(FormInput input) {
        return new DocumentPackage(
                required(isMarried(input)),
                input.choices("documents"),
                input.rows("defects").stream().map(PackageReader::flaw).toList());
    }

    static boolean isMarried(FormInput input) {
        return input.choice("married", Married.class) == Married.YES;
    }

    private enum Married {
        YES,
        NO
    }

    private static Flaw flaw(FormInput row) {
        return new Flaw(row.text("document"), row.choice("defect", Defect.class), row.find("remark"));
    }

    private List<RequiredDocument> required(boolean married) {
        return documents.of(Channel.OFFICE, married, Zone.day(clock.instant()));
    }
}
