package kz.patronat.draft.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.patronat.draft.Draft;
import kz.patronat.draft.Step;
import kz.patronat.site.Frame;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around each page of the application: the frame, the words, the line of steps. */
@Component
class Surroundings {

    private final Frame frame;
    private final Texts texts;

    Surroundings(Frame frame, Texts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    /** A step in the line. */
    record Place(String path, String name, boolean current) {}

    Words words(HttpServletRequest request) {
        return Words.of(texts, request);
    }

    void add(HttpServletRequest request, Model model) {
        var words = words(request);
        model.addAllAttributes(frame.of(request));
        model.addAttribute("d", words);
        model.addAttribute("base", words.base());
    }

    void addStep(Step step, Draft draft, Words words, Model model) {
        var steps = Step.of(draft);
        model.addAttribute("step", step.path());
        model.addAttribute("title", words.of("step." + step));
        model.addAttribute("lead", words.find("lead." + step).orElse(null));
        model.addAttribute("at", steps.indexOf(step) + 1);
        model.addAttribute(
                "steps",
                steps.stream()
                        .map(each -> new Place(each.path(), words.of("step." + each), each == step))
                        .toList());
    }
}
