package kz.patronat.trial;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Says differences in Kazakh and Russian, with the names that stand on the diagrams. */
final class DifferenceWords {

    private final Map<String, List<String>> names;
    private final Properties kazakh = sentences("kk");
    private final Properties russian = sentences("ru");

    /** @param names by element, Kazakh and Russian */
    DifferenceWords(Map<String, List<String>> names) {
        this.names = names;
    }

    String kazakh(Difference difference) {
        return sentence(kazakh, 0, difference);
    }

    String russian(Difference difference) {
        return sentence(russian, 1, difference);
    }

    String kazakh(String key, Object... facts) {
        return format(kazakh, key, facts);
    }

    String russian(String key, Object... facts) {
        return format(russian, key, facts);
    }

    private String sentence(Properties sentences, int language, Difference difference) {
        return format(
                sentences,
                difference.kind().name(),
                named(difference.element(), language),
                named(difference.was(), sentences, language),
                named(difference.now(), sentences, language));
    }

    private static String format(Properties sentences, String key, Object... facts) {
        return new MessageFormat(sentences.getProperty(key).replace("'", "''")).format(facts);
    }

    private String named(List<String> elements, Properties sentences, int language) {
        return elements.isEmpty()
                ? sentences.getProperty("nothing")
                : elements.stream().map(each -> named(each, language)).collect(Collectors.joining(", "));
    }

    /** The name on the diagram with the id, or what is no element as it is. */
    String named(String element, int language) {
        var known = names.get(element);
        if (known == null) {
            return element;
        }
        var id = element.substring(element.indexOf(' ') + 1);
        return known.get(language).isEmpty() ? id : "«" + known.get(language) + "» (" + id + ")";
    }

    private static Properties sentences(String language) {
        try {
            var sentences = new Properties();
            sentences.load(new StringReader(new ClassPathResource("trial/differences_" + language + ".properties")
                    .getContentAsString(StandardCharsets.UTF_8)));
            return sentences;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
