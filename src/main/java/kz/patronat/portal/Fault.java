package kz.patronat.portal;

import java.util.ArrayList;
import java.util.List;
import kz.patronat.kernel.RejectedInput;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field path to the element, name of the part or of the header
 * @param line line of the XML, 0 where there is none
 * @param key key of the sentence in the text bundles
 * @param arguments what the sentence mentions
 */
public record Fault(String field, int line, String key, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault at(String field, String key, Object... arguments) {
        return new Fault(field, 0, key, List.of(arguments));
    }

    /** The sentence of a rule of ours, at the place where the sender finds it. */
    static Fault of(RejectedInput rejected, String field, int line) {
        return new Fault(field, line, rejected.key(), new ArrayList<>(List.of(rejected.arguments())));
    }

    /** For machines: the key without the module that says the sentence. */
    public String code() {
        return code(key);
    }

    /** The same of a sentence that is said without a fault. */
    public static String code(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
