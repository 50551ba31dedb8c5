package kz.patronat.placement.summary;

import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.Children;
import kz.patronat.engine.FormText;
import kz.patronat.kernel.Language;
import org.springframework.stereotype.Component;

/** Which children the application names. */
@Component
class PeopleSummary implements Summary {

    private final Children children;
    private final Words words;

    PeopleSummary(Children children, Words words) {
        this.children = children;
        this.words = words;
    }

    @Override
    public String variable() {
        return "peopleSummary";
    }

    @Override
    public String of(CaseFile file, Language language) {
        var named = children.of(file.number());
        return named.isEmpty()
                ? words.in(language, "no-children-named")
                : Words.paragraphs(
                        words.in(language, "children-named"),
                        FormText.list(named.stream()
                                .map(child -> words.in(
                                        language, "child", child.name().full(), Words.date(child.birthDate())))));
    }
}
