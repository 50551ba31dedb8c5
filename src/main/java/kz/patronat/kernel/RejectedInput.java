package kz.patronat.kernel;

import java.util.List;

/**
 * A person typed something that cannot be taken. Nothing has been written; the sentence is found by {@link #key()} in
 * the person's own language.
 */
public final class RejectedInput extends RuntimeException {

    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param field the form field to which the sentence belongs, empty when it belongs to the whole form
     * @param key key of the sentence in the text bundles
     * @param arguments what the sentence mentions
     */
    public RejectedInput(String field, String key, Object... arguments) {
        super(field + ": " + key, null, false, false);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
