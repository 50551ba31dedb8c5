package kz.patronat.placement.summary;

import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import kz.patronat.access.StaffDirectory;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Decision;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.kernel.Zone;
import kz.patronat.placement.RefusalGrounds;
import org.springframework.stereotype.Component;

/** A proposal or decision in words. */
@Component
class DecisionLines {

    private final Children children;
    private final RefusalGrounds grounds;
    private final StaffDirectory staff;
    private final Words words;

    DecisionLines(Children children, RefusalGrounds grounds, StaffDirectory staff, Words words) {
        this.children = children;
        this.grounds = grounds;
        this.staff = staff;
        this.words = words;
    }

    String of(CaseFile file, Decision decision, Language language) {
        return Words.paragraphs(
                words.in(
                        language,
                        "stage." + decision.stage(),
                        Written.moment(decision.at()),
                        staff.name(decision.userId())),
                FormText.list(Stream.concat(
                        decision.children().stream()
                                .map(each -> words.in(
                                        language,
                                        "decided-child",
                                        name(file, each.child()),
                                        words.in(language, "outcome." + each.outcome()),
                                        each.reason() == null ? "" : each.reason())),
                        decision.grounds().stream()
                                .map(each -> words.in(
                                        language,
                                        "ground",
                                        ground(decision, each.code(), language),
                                        each.facts(),
                                        each.evidence())))),
                decision.remarks() == null ? "" : words.in(language, "remarks", decision.remarks()));
    }

    private String name(CaseFile file, UUID child) {
        return children.of(file.number()).stream()
                .filter(each -> each.id().equals(child))
                .map(Child::name)
                .map(name -> name.full())
                .findFirst()
                .orElse("–");
    }

    private String ground(Decision decision, String code, Language language) {
        try {
            return grounds.get(code, Zone.day(decision.at())).text().in(language);
        } catch (NoSuchElementException goneFromTheTable) {
            return code;
        }
    }
}
