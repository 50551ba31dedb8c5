package kz.patronat.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Camunda Form on the page, written in as a person writes: with mouse and keys, at the fields of the deployed form. */
final class FormOnPage {

    /** Every option of a list of choices. */
    static final Object ALL = new Object();

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int ATTEMPTS = 5;
    private static final String DRAWN_AGAIN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    private static final String SCHEMA = """
            async () => {
              const form = angular.element(document.querySelector('[cam-tasklist-form]')).isolateScope().tasklistForm;
              return (await fetch(form.key, { credentials: 'same-origin' })).text();
            }
            """;

    private final Page page;
    private final JsonNode schema;

    FormOnPage(Page page) {
        this.page = page;
        page.waitForSelector(".fjs-container .fjs-form-field");
        try {
            schema = new ObjectMapper().readTree((String) page.evaluate(SCHEMA));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the deployed form is no JSON", unreadable);
        }
    }

    void write(Map<String, ?> fields) {
        // in the order of the form: what a choice shows can be filled in only after it
        components(schema)
                .filter(component -> fields.containsKey(key(component)))
                .forEach(component -> write(component, "", fields.get(key(component))));
    }

    /** Whether the form shows the field to this person now. */
    boolean shows(String key) {
        return page.locator(any(component(key).path("id"), "")).count() > 0;
    }

    /** What stands in a field of one line. */
    String read(String key) {
        return input(component(key), "").inputValue();
    }

    /** What is said at the field, empty when nothing is. */
    String saidAt(String key) {
        var field = page.locator(".fjs-form-field")
                .filter(new FilterOptions()
                        .setHas(page.locator(ends(component(key).path("id"), ""))));
        return String.join(" ", field.last().locator(".fjs-form-field-error").allInnerTexts());
    }

    private void write(JsonNode component, String row, Object value) {
        switch (component.path("type").asText()) {
            case "dynamiclist" -> rows(component, (List<?>) value);
            case "datetime" -> {
                var date = datePart(component, row);
                date.fill(DAY_FIRST.format(LocalDate.parse((String) value)));
                date.press("Enter");
            }
            case "checkbox" -> input(component, row).setChecked((Boolean) value);
            case "radio" ->
                page.locator(ends(component.path("id"), row + "-" + place(component, value)))
                        .check();
            case "checklist" -> ticks(component, row, value);
            case "select" -> {
                var field = page.locator(".fjs-form-field-select")
                        .filter(new FilterOptions().setHas(page.locator(any(component.path("id"), row))));
                field.locator(".fjs-input-group").click();
                field.locator(".fjs-dropdownlist-item")
                        .filter(new FilterOptions().setHasText(shown(component, value)))
                        .first()
                        .click();
            }
            default -> types(input(component, row), String.valueOf(value));
        }
    }

    /** Nobody types as fast as a machine: the viewer draws the form again after each field and may sweep away the next. */
    private void types(Locator input, String text) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            input.fill(text);
            input.blur();
            page.evaluate(DRAWN_AGAIN);
            if (input.inputValue().equals(text)) {
                return;
            }
        }
        throw new IllegalStateException("the form does not keep «" + text + "»");
    }

    private void rows(JsonNode list, List<?> rows) {
        var first = list.path("components").path(0);
        for (var i = 0; i < rows.size(); i++) {
            var row = "_" + i;
            if (page.locator(any(first.path("id"), row)).count() == 0) {
                page.locator(".fjs-form-field-dynamiclist")
                        .filter(new FilterOptions().setHas(page.locator(ends(list.path("id"), ""))))
                        .locator(".fjs-repeat-render-add")
                        .click();
            }
            var fields = (Map<?, ?>) rows.get(i);
            components(list)
                    .filter(component -> fields.containsKey(key(component)))
                    .forEach(component -> write(component, row, fields.get(key(component))));
        }
    }

    private void ticks(JsonNode component, String row, Object value) {
        var boxes = page.locator(
                "input[type=checkbox][id*='-" + component.path("id").asText() + row + "-']");
        if (value == ALL) {
            boxes.all().forEach(Locator::check);
            return;
        }
        ((List<?>) value).forEach(each -> boxes.nth(place(component, each)).check());
    }

    private Locator input(JsonNode component, String row) {
        return page.locator(ends(component.path("id"), row));
    }

    private Locator datePart(JsonNode component, String row) {
        return page.locator(".fjs-form-field-datetime")
                .filter(new FilterOptions().setHas(page.locator(any(component.path("id"), row))))
                .locator("input")
                .first();
    }

    private static String ends(JsonNode id, String row) {
        return "[id^='fjs-form-'][id$='-" + id.asText() + row + "']";
    }

    /** The viewer gives some fields one id, some only ids of their parts. */
    private static String any(JsonNode id, String row) {
        return Stream.of("", "-search", "-display", "-date")
                .map(part -> ends(id, row + part))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static int place(JsonNode component, Object value) {
        var values = component.path("values").findValuesAsText("value");
        if (!values.contains(value)) {
            throw new IllegalArgumentException(key(component) + " has no option " + value + " among " + values);
        }
        return values.indexOf(value);
    }

    private static String shown(JsonNode component, Object value) {
        return StreamSupport.stream(component.path("values").spliterator(), false)
                .filter(option -> option.path("value").asText().equals(value))
                .map(option -> option.path("label").asText())
                .findFirst()
                .orElse((String) value);
    }

    private JsonNode component(String key) {
        return components(schema)
                .filter(component -> key(component).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + key));
    }

    private static Stream<JsonNode> components(JsonNode container) {
        return StreamSupport.stream(container.path("components").spliterator(), false)
                .flatMap(component ->
                        "group".equals(component.path("type").asText()) ? components(component) : Stream.of(component));
    }

    private static String key(JsonNode component) {
        return component.path("key").asText(component.path("path").asText());
    }
}
