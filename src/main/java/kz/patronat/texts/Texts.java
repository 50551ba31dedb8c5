package kz.patronat.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Sentences by key and language. Every file {@code texts/<capability>_kk.properties} and its {@code _ru} neighbour is
 * read; a key that is missing is a fault of the program and throws.
 */
@Component
public class Texts {

    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);

    public Texts() {
        for (var language : Language.values()) {
            sentences.put(language, read("classpath*:texts/*_" + language.code() + ".properties"));
        }
    }

    /** The sentence in MessageFormat style; numbers are passed as text so that years keep their digits together. */
    public String in(Language language, String key, Object... arguments) {
        var plain = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Bilingual words ? words.in(language) : String.valueOf(arguments[i]);
        }
        return new MessageFormat(raw(language, key), language.locale()).format(plain);
    }

    public String in(Language language, RejectedInput rejected) {
        return in(language, rejected.key(), rejected.arguments());
    }

    /** The sentence as it stands in the bundle, with its placeholders. */
    public String raw(Language language, String key) {
        var sentence = sentences.get(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language);
        }
        return sentence;
    }

    public boolean has(String key) {
        return sentences.values().stream().allMatch(known -> known.containsKey(key));
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(sentences.get(language).keySet());
    }

    private static Map<String, String> read(String pattern) {
        var found = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                load(file).forEach((key, text) -> {
                    if (found.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("text '" + key + "' stands twice, again in " + file);
                    }
                });
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
