package kz.patronat.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.complaint.Addition;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Rejections;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions to whoever adds to a complaint: what it lacks, and what is new (clause C18). */
@Component
class AdditionForm {

    private static final int LONGEST_LINE = 500;
    private static final String ADDRESS = "address";
    private static final String PHONE = "phone";
    private static final String FACTS = "facts";

    private final Texts texts;

    AdditionForm(Texts texts) {
        this.texts = texts;
    }

    /** What is typed. */
    record Told(
            @Nullable String address,
            @Nullable String phone,
            @Nullable String facts) {

        /** What is said, by field, without what cannot be seen. */
        Map<String, String> said() {
            var said = new LinkedHashMap<String, String>();
            said.put(ADDRESS, Typed.line(or(address)));
            said.put(PHONE, Typed.line(or(phone)));
            said.put(FACTS, Typed.text(or(facts)));
            said.values().removeIf(String::isEmpty);
            return said;
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    /** What is there already is not asked for. */
    private static List<String> asked(Complaint complaint) {
        var asked = new ArrayList<String>();
        if (complaint.defects().contains(Defect.ADDRESS)) {
            asked.add(ADDRESS);
        }
        if (complaint.defects().contains(Defect.PHONE)) {
            asked.add(PHONE);
        }
        asked.add(FACTS);
        return asked;
    }

    /** What is wrong, by field; a signature alone mends a complaint too. */
    Map<String, RejectedInput> check(Complaint complaint, Map<String, String> said) {
        var wrong = new Rejections();
        wrong.unless("", () -> {
            if (!complaint.takesAdditions()) {
                throw new RejectedInput("", "complaint.addition.answered", complaint.number());
            }
        });
        wrong.unless(FACTS, () -> {
            if (said.isEmpty() && !complaint.defects().contains(Defect.SIGNATURE)) {
                throw new RejectedInput(FACTS, "complaint.mend.nothing");
            }
        });
        wrong.unless(ADDRESS, () -> {
            if (said.getOrDefault(ADDRESS, "").length() > LONGEST_LINE) {
                throw new RejectedInput(ADDRESS, "kernel.name.too-long", LONGEST_LINE);
            }
        });
        wrong.unless(PHONE, () -> {
            if (said.containsKey(PHONE)) {
                Phone.check(PHONE, said.get(PHONE));
            }
        });
        wrong.unless(FACTS, () -> new Addition("", null, null, said.get(FACTS)));
        return wrong.byField();
    }

    List<FieldView> fields(Complaint complaint, Told told, Map<String, RejectedInput> wrong, Language language) {
        var typed =
                Map.of(ADDRESS, Told.or(told.address()), PHONE, Told.or(told.phone()), FACTS, Told.or(told.facts()));
        return asked(complaint).stream()
                .map(field -> new FieldView(
                        field,
                        field.equals(FACTS) ? "TEXT" : "LINE",
                        texts.in(language, label(field)),
                        null,
                        typed.get(field),
                        wrong.containsKey(field) ? texts.in(language, wrong.get(field)) : null,
                        field.equals(PHONE) ? "tel" : null,
                        complete(field),
                        List.of()))
                .toList();
    }

    private static String complete(String field) {
        return switch (field) {
            case ADDRESS -> "street-address";
            case PHONE -> "tel";
            default -> "off";
        };
    }

    private static String label(String field) {
        return (field.equals(FACTS) ? "site.my.addition." : "site.my.complaint.") + field;
    }

    /** What is said above the form. */
    List<Wrong> wrongs(Complaint complaint, Map<String, RejectedInput> wrong, Language language) {
        var labels = asked(complaint).stream()
                .collect(Collectors.toMap(Function.identity(), field -> texts.in(language, label(field))));
        return Wrong.all(wrong.values(), labels, texts, language);
    }
}
