package kz.patronat.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.patronat.complaint.Addition;
import kz.patronat.complaint.Complaint;
import kz.patronat.complaint.Complaint.Defect;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Rejections;
import kz.patronat.portal.NotTaken;
import kz.patronat.site.UnsentAdditions.Unsent;
import kz.patronat.site.UnsentAdditions.UnsentFile;
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

    /** Part of the page where files are put, and what the document calls them. */
    static final String FILES = "attachments";

    /** What is wrong with files of which nothing could be read. */
    static final Map<String, RejectedInput> TOO_LARGE =
            Map.of(FILES, new RejectedInput(FILES, "site.my.files.too-large"));

    private final Texts texts;

    AdditionForm(Texts texts) {
        this.texts = texts;
    }

    /** What is typed. */
    record Told(
            @Nullable String address,
            @Nullable String phone,
            @Nullable String facts) {

        static final Told NOTHING = new Told(null, null, null);

        /** As it was kept. */
        static Told of(Unsent begun) {
            var typed = begun.typed();
            return new Told(typed.get(ADDRESS), typed.get(PHONE), typed.get(FACTS));
        }

        boolean isNothing() {
            return equals(NOTHING);
        }

        /** As it was typed, by field. */
        Map<String, String> typed() {
            return Map.of(ADDRESS, or(address), PHONE, or(phone), FACTS, or(facts));
        }

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

    /** What is wrong, by field; a signature or a file alone mends a complaint too. */
    Map<String, RejectedInput> check(Complaint complaint, Map<String, String> said, List<UnsentFile> files) {
        var wrong = new Rejections();
        wrong.unless("", () -> {
            if (!complaint.takesAdditions()) {
                throw new RejectedInput("", "complaint.addition.answered", complaint.number());
            }
        });
        wrong.unless(FACTS, () -> {
            if (said.isEmpty() && files.isEmpty() && !complaint.defects().contains(Defect.SIGNATURE)) {
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
        var typed = told.typed();
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

    /**
     * What is said above the form.
     *
     * @param filesWrong what is wrong with the files, in words
     */
    List<Wrong> wrongs(
            Complaint complaint, Map<String, RejectedInput> wrong, @Nullable String filesWrong, Language language) {
        var labels = asked(complaint).stream()
                .collect(Collectors.toMap(Function.identity(), field -> texts.in(language, label(field))));
        var fields = wrong.values().stream()
                .filter(each -> !each.field().equals(FILES))
                .toList();
        return Stream.concat(
                        Wrong.all(fields, labels, texts, language).stream(),
                        Stream.ofNullable(filesWrong).map(sentence -> new Wrong("#" + FILES, sentence)))
                .toList();
    }

    /** The files are not taken as they are. */
    static RejectedInput notTaken(NotTaken refused) {
        var fault = refused.faults().get(0);
        return new RejectedInput(FILES, fault.key(), fault.arguments().toArray());
    }
}
