package kz.patronat.placement.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.People;
import kz.patronat.engine.FormInput;
import kz.patronat.kernel.Age;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.placement.store.ChildAgreements.OwnConsent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one child from its row of the form (Code art. 136). */
@Component
class ChildRows {

    private final Children children;
    private final People people;

    ChildRows(Children children, People people) {
        this.children = children;
        this.people = people;
    }

    /**
     * @param earlier children that stand before it in the case
     * @param siblings how brothers and sisters stay together, or why not
     */
    Child child(FormInput row, CaseFile file, List<Child> earlier, String siblings, LocalDate today) {
        var iin = iin(row, file, earlier);
        return new Child(
                id(file, iin),
                file.number(),
                earlier.size() + 1,
                iin,
                PersonName.check(
                        new String[] {row.name("surname"), row.name("given"), row.name("patronymic")},
                        row.find("surname"),
                        row.find("given"),
                        row.find("patronymic")),
                born(row, today),
                row.text("livesAt"),
                true,
                siblings,
                row.text("opinion"),
                consents(row, born(row, today), today),
                null,
                null);
    }

    private Iin iin(FormInput row, CaseFile file, List<Child> earlier) {
        var iin = Iin.check(row.name("iin"), row.find("iin"));
        if (earlier.stream().anyMatch(child -> child.iin().equals(iin))) {
            throw row.reject("iin", "placement.children.twice");
        }
        if (people.of(file.number()).stream().anyMatch(person -> person.iin().equals(iin))) {
            throw row.reject("iin", "placement.children.is-applicant");
        }
        return iin;
    }

    private UUID id(CaseFile file, Iin iin) {
        return children.of(file.number()).stream()
                .filter(child -> child.iin().equals(iin))
                .map(Child::id)
                .findFirst()
                .orElseGet(Ids::next);
    }

    private static LocalDate born(FormInput row, LocalDate today) {
        var born = row.date("born");
        if (born.isAfter(today)) {
            throw row.reject("born", "placement.date.in-future");
        }
        if (Age.of(born, today).isAdult()) {
            throw row.reject("born", "placement.children.adult", Age.ADULT);
        }
        return born;
    }

    private static @Nullable Boolean consents(FormInput row, LocalDate born, LocalDate today) {
        var consent = row.choice("childConsent", OwnConsent.class);
        if (Child.isAsked(born, today) && consent == OwnConsent.NOT_NEEDED) {
            throw row.reject("childConsent", "placement.children.consent-needed", Child.AGE_OF_CONSENT);
        }
        return consent == OwnConsent.NOT_NEEDED ? null : consent == OwnConsent.GIVEN;
    }
}
