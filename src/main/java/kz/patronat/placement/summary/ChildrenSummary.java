package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import kz.patronat.placement.PlacementRules;
import org.springframework.stereotype.Component;

/** The children and what was agreed about them. */
@Component
class ChildrenSummary implements Summary {

    private final Children children;
    private final PlacementRules rules;
    private final Words words;

    ChildrenSummary(Children children, PlacementRules rules, Words words) {
        this.children = children;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public String variable() {
        return "childrenSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        var all = children.of(file.number());
        if (all.isEmpty()) {
            return words.in(language, "no-children");
        }
        return Words.paragraphs(
                words.in(language, "children"),
                FormText.list(all.stream().map(child -> line(child, language))),
                all.size() > rules.childrenWithoutRemark() ? words.in(language, "many-children", all.size()) : "");
    }

    private String line(Child child, Language language) {
        var outcome = child.outcome();
        return words.in(
                language,
                "agreed-child",
                child.name().full(),
                Words.date(child.birthDate()),
                child.livesWith() == null ? "–" : child.livesWith(),
                child.opinion() == null ? "–" : child.opinion(),
                outcome == null ? words.in(language, "open") : words.in(language, "outcome." + outcome));
    }
}
