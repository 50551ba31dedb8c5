package kz.patronat.workplace;

import java.util.Set;
import java.util.function.UnaryOperator;
import kz.patronat.engine.CaseHistory.Path;
import kz.patronat.kernel.Language;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Through one model: what was passed of it.
 *
 * @param remark what the picture cannot show, null where it shows the model as it was
 */
public record WayOnPicture(
        String model, String name, @Nullable String remark, Set<String> elements, Set<String> flows) {

    public static WayOnPicture of(Path path, UnaryOperator<String> names, Texts texts, Language language) {
        return new WayOnPicture(
                path.model(),
                names.apply(path.name()),
                path.isPictured() ? null : texts.in(language, "workplace.picture.another-version", path.version()),
                path.elements(),
                path.flows());
    }
}
