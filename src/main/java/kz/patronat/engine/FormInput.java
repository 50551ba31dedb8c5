package kz.patronat.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.patronat.casefile.AdditionalField;
import kz.patronat.kernel.RejectedInput;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a person submitted with a form, already checked against the constraints of the form. Readers throw
 * {@link RejectedInput} at the field; what nobody reads is kept as an additional field of the case file.
 */
public final class FormInput {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};

    private final Map<String, Object> values;
    private final String prefix;
    private final List<FormField> fields;
    private final Set<String> read = new HashSet<>();

    FormInput(Map<String, Object> values, String prefix, List<FormField> fields) {
        this.values = values;
        this.prefix = prefix;
        this.fields = fields;
    }

    /** The text, stripped; null when nothing was typed. */
    public @Nullable String find(String field) {
        read.add(field);
        var value = values.get(field);
        var text = value == null ? "" : String.valueOf(value).strip();
        return text.isEmpty() ? null : text;
    }

    public String text(String field) {
        return required(field, find(field));
    }

    public boolean flag(String field) {
        return "true".equals(find(field));
    }

    /** A date typed as {@code yyyy-MM-dd}. */
    public LocalDate date(String field) {
        return required(field, findDate(field));
    }

    public @Nullable LocalDate findDate(String field) {
        var text = find(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new RejectedInput(prefix + field, "engine.input.date");
        }
    }

    /** A time of day typed as {@code HH:mm}. */
    public LocalTime time(String field) {
        try {
            return LocalTime.parse(text(field));
        } catch (DateTimeParseException notATime) {
            throw new RejectedInput(prefix + field, "engine.input.time");
        }
    }

    public @Nullable BigDecimal findNumber(String field) {
        var text = find(field);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new RejectedInput(prefix + field, "engine.input.number");
        }
    }

    public int number(String field) {
        return required(field, findNumber(field)).intValue();
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        var text = text(field);
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw new RejectedInput(prefix + field, "engine.input.choice");
        }
    }

    public Set<String> choices(String field) {
        read.add(field);
        var chosen = new HashSet<String>();
        list(values.get(field)).forEach(each -> chosen.add(String.valueOf(each)));
        return chosen;
    }

    /** The rows of a dynamic list, each an input of its own; rows left empty are passed over. */
    public List<FormInput> rows(String field) {
        read.add(field);
        var rows = new ArrayList<FormInput>();
        var submitted = rows(values.get(field));
        for (var i = 0; i < submitted.size(); i++) {
            if (submitted.get(i).values().stream().anyMatch(value -> !FormRules.isEmpty(value))) {
                rows.add(new FormInput(submitted.get(i), prefix + field + "[" + i + "].", List.of()));
            }
        }
        return rows;
    }

    /** The full name of a field for a {@link RejectedInput}. */
    public String name(String field) {
        return prefix + field;
    }

    public RejectedInput reject(String field, String key, Object... arguments) {
        return new RejectedInput(prefix + field, key, arguments);
    }

    /** What was submitted and nobody has read so far: fields that an analyst added to the form. */
    public List<AdditionalField> unread() {
        return fields.stream()
                .filter(field -> !read.contains(field.key()) && values.containsKey(field.key()))
                .map(field -> new AdditionalField(
                        field.key(), field.label(), field.papers(), String.valueOf(values.get(field.key()))))
                .toList();
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new RejectedInput(prefix + field, "engine.input.missing");
        }
        return value;
    }

    /** A value as the engine holds it: JSON of the form plugin becomes lists and maps. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            try {
                return JSON.readValue(json.toString(), ANYTHING);
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(broken);
            }
        }
        return value;
    }

    /** A value as a form can show it: lists and maps as the JSON of the form plugin. */
    static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            try {
                return Spin.JSON(JSON.writeValueAsString(value));
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(broken);
            }
        }
        return value;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static List<Map<String, Object>> rows(@Nullable Object value) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : list(value)) {
            var fields = new TreeMap<String, Object>();
            if (row instanceof Map<?, ?> map) {
                map.forEach((key, content) -> {
                    if (content != null) {
                        fields.put(String.valueOf(key), content);
                    }
                });
            }
            rows.add(fields);
        }
        return rows;
    }
}
