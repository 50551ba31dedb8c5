package kz.patronat.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong on a page, in the list above it.
 *
 * @param address of the place to mend it; null where it is no field
 */
public record Wrong(@Nullable String address, String sentence) {

    /**
     * What is said above a form, with the way to each field.
     *
     * @param labels of the fields that stand in the form; anything else is said without a way
     */
    static List<Wrong> all(
            Collection<RejectedInput> wrong, Map<String, String> labels, Texts texts, Language language) {
        return wrong.stream()
                .map(each -> {
                    var sentence = texts.in(language, each);
                    var label = labels.get(each.field());
                    return label == null
                            ? new Wrong(null, sentence)
                            : new Wrong("#" + each.field(), texts.in(language, "site.my.wrong.at", label, sentence));
                })
                .toList();
    }
}
