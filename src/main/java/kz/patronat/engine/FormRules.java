package kz.patronat.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.kernel.Email;
import kz.patronat.kernel.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks submitted values against the constraints that stand in the form itself, because the engine checks none: what
 * the browser asks for, the server asks for too, through whatever door the values come.
 */
@Component
class FormRules {

    private final Feel feel;

    FormRules(Feel feel) {
        this.feel = feel;
    }

    /**
     * @param shown whatever else the form can read, for conditions that ask for more than fields
     * @param prefix where the fields stand, such as {@code children[0].}
     * @throws RejectedInput at the first field that breaks a constraint
     */
    void check(List<FormField> fields, Map<String, Object> values, Map<String, Object> shown, String prefix) {
        for (var field : fields) {
            if (!field.readOnly() && !isHidden(field, fields, values, shown)) {
                check(field, values.get(field.key()), shown, prefix + field.key());
            }
        }
    }

    boolean isHidden(FormField field, List<FormField> fields, Map<String, Object> values, Map<String, Object> shown) {
        if (field.hidden() == null) {
            return false;
        }
        var known = new HashMap<String, Object>();
        known.putAll(shown);
        fields.forEach(each -> known.put(each.key(), null));
        known.putAll(values);
        return feel.holds(field.hidden(), known);
    }

    private void check(FormField field, @Nullable Object value, Map<String, Object> shown, String name) {
        var rules = field.constraints();
        if (isEmpty(value)) {
            if (rules.path("required").asBoolean()) {
                throw new RejectedInput(name, "engine.form.required", field.label());
            }
            return;
        }
        switch (field.type()) {
            case "textfield", "textarea" -> checkText(field, rules, String.valueOf(value), name);
            case "number" -> checkNumber(field, rules, String.valueOf(value), name);
            case "datetime" -> checkDate(field, String.valueOf(value), name);
            case "radio", "select" -> checkOption(field, value, name);
            case "checklist", "taglist" -> FormInput.list(value).forEach(each -> checkOption(field, each, name));
            case "dynamiclist" -> checkRows(field, value, shown, name);
            default -> {}
        }
    }

    private void checkText(FormField field, JsonNode rules, String text, String name) {
        if (rules.has("maxLength") && text.length() > rules.path("maxLength").asInt()) {
            throw new RejectedInput(
                    name,
                    "engine.form.too-long",
                    field.label(),
                    rules.path("maxLength").asInt());
        }
        if (rules.has("minLength") && text.length() < rules.path("minLength").asInt()) {
            throw new RejectedInput(
                    name,
                    "engine.form.too-short",
                    field.label(),
                    rules.path("minLength").asInt());
        }
        var pattern = "email".equals(rules.path("validationType").asText())
                ? Email.FORM
                : rules.path("pattern").asText("");
        if (!pattern.isEmpty() && !text.matches(pattern)) {
            throw new RejectedInput(name, "engine.form.pattern", field.label());
        }
    }

    private void checkNumber(FormField field, JsonNode rules, String text, String name) {
        try {
            var number = new BigDecimal(text);
            if (rules.hasNonNull("min")
                            && number.compareTo(new BigDecimal(rules.path("min").asText())) < 0
                    || rules.hasNonNull("max")
                            && number.compareTo(new BigDecimal(rules.path("max").asText())) > 0) {
                throw new RejectedInput(name, "engine.form.out-of-range", field.label());
            }
        } catch (NumberFormatException notANumber) {
            throw new RejectedInput(name, "engine.form.number", field.label());
        }
    }

    private void checkDate(FormField field, String text, String name) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new RejectedInput(name, "engine.form.date", field.label());
        }
    }

    private void checkOption(FormField field, Object value, String name) {
        if (!field.options().isEmpty() && !field.options().contains(String.valueOf(value))) {
            throw new RejectedInput(name, "engine.form.option", field.label());
        }
    }

    private void checkRows(FormField field, Object value, Map<String, Object> shown, String name) {
        var rows = FormInput.rows(value);
        for (var i = 0; i < rows.size(); i++) {
            check(field.rows(), rows.get(i), shown, name + "[" + i + "].");
        }
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> list && list.isEmpty();
    }
}
