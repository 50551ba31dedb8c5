package kz.patronat.draft;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.IdentityRules;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.kernel.Email;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Rejections;
import kz.patronat.kernel.Zone;
import kz.patronat.provider.Providers;
import org.springframework.stereotype.Component;

/** What is wrong with a draft, by the rules that the schema and the reader of signed applications have. */
@Component
public class DraftCheck {

    private static final String SPOUSE_CONSENT = "SPOUSE_CONSENT";
    private static final int LONGEST_ADDRESS = 500;
    private static final int SHORTEST_ADDRESS = 3;

    private final IdentityRules rules;
    private final Providers providers;
    private final RequiredDocuments required;
    private final DraftFiles files;
    private final Clock clock;

    DraftCheck(IdentityRules rules, Providers providers, RequiredDocuments required, DraftFiles files, Clock clock) {
        this.rules = rules;
        this.providers = providers;
        this.required = required;
        this.files = files;
        this.clock = clock;
    }

    /** The documents that lie beside a request of this person. */
    public List<RequiredDocument> documents(Draft draft) {
        return required.of(Channel.PORTAL, draft.isMarried(), Zone.day(clock.instant())).stream()
                .filter(document -> document.how() != How.REQUEST)
                .toList();
    }

    /** What is wrong in all the steps. */
    public Map<Step, Map<String, RejectedInput>> of(Draft draft) {
        var wrong = new LinkedHashMap<Step, Map<String, RejectedInput>>();
        for (var step : Step.of(draft)) {
            var inStep = of(step, draft);
            if (!inStep.isEmpty()) {
                wrong.put(step, inStep);
            }
        }
        return wrong;
    }

    /** What is wrong, by field, in the order of the fields. */
    public Map<String, RejectedInput> of(Step step, Draft draft) {
        var wrong = new Rejections();
        switch (step) {
            case PERSON -> {
                wrong.unless("birthDate", () -> rules.checkApplicant("birthDate", born("birthDate", draft)));
                wrong.unless("married", () -> chosen("married", draft));
            }
            case SPOUSE -> spouse(draft, wrong);
            case CHILDREN -> children(draft, wrong);
            case DWELLING -> {
                wrong.unless("address", () -> address(draft));
                wrong.unless("housingStudy", () -> ticked("housingStudy", "draft.housing-study.missing", draft));
            }
            case CONTACTS -> contacts(draft, wrong);
            case PROVIDER -> wrong.unless("provider", () -> provider(draft));
            case CONSENTS -> {
                wrong.unless("personalData", () -> ticked("personalData", "draft.personal-data.missing", draft));
                wrong.unless("protectedSecrets", () -> chosen("protectedSecrets", draft));
            }
            case DOCUMENTS -> missing(draft, wrong);
            case REVIEW -> {}
        }
        return wrong.byField();
    }

    private void spouse(Draft draft, Rejections wrong) {
        person(Draft.SPOUSE, draft, wrong);
        wrong.unless("spouse.iin", () -> {
            if (Iin.check("spouse.iin", draft.get("spouse.iin")).equals(draft.iin())) {
                throw new RejectedInput("spouse.iin", "intake.spouse.same");
            }
        });
    }

    private void children(Draft draft, Rejections wrong) {
        var seen = new HashSet<Iin>();
        for (var index = 0; index < draft.children(); index++) {
            var prefix = Draft.child(index);
            person(prefix, draft, wrong);
            wrong.unless(prefix + "iin", () -> {
                if (!seen.add(Iin.check(prefix + "iin", draft.get(prefix + "iin")))) {
                    throw new RejectedInput(prefix + "iin", "draft.child.twice");
                }
            });
        }
    }

    private void person(String prefix, Draft draft, Rejections wrong) {
        wrong.unless(prefix + "iin", () -> Iin.check(prefix + "iin", draft.get(prefix + "iin")));
        for (var part : List.of("surname", "given", "patronymic")) {
            wrong.unless(prefix + part, () -> name(prefix, part, draft));
        }
        wrong.unless(prefix + "birthDate", () -> born(prefix + "birthDate", draft));
    }

    /** Each part by itself, so that all that is wrong is said at once. */
    private static void name(String prefix, String part, Draft draft) {
        var fields = new String[] {prefix + part, prefix + part, prefix + part};
        var typed = draft.get(prefix + part);
        if (part.equals("patronymic") && typed.isEmpty()) {
            return;
        }
        PersonName.check(fields, typed, typed, null);
    }

    private LocalDate born(String field, Draft draft) {
        try {
            var day = LocalDate.parse(draft.get(field));
            rules.checkBorn(field, day);
            return day;
        } catch (DateTimeException noDay) {
            throw new RejectedInput(field, draft.has(field) ? "draft.day.wrong" : "draft.missing");
        }
    }

    private static void contacts(Draft draft, Rejections wrong) {
        wrong.unless("phone", () -> {
            var phone = Phone.check("phone", draft.get("phone"));
            if (draft.get("channel").equals("SMS") && !phone.isMobile()) {
                throw new RejectedInput("phone", "draft.phone.not-mobile");
            }
        });
        wrong.unless("email", () -> {
            if (draft.has("email")) {
                Email.check("email", draft.get("email"));
            } else if (draft.get("channel").equals("EMAIL")) {
                throw new RejectedInput("email", "draft.email.missing");
            }
        });
        wrong.unless("channel", () -> chosen("channel", draft));
        wrong.unless("language", () -> chosen("language", draft));
    }

    private static void address(Draft draft) {
        var length = draft.get("address").length();
        if (length < SHORTEST_ADDRESS) {
            throw new RejectedInput("address", "draft.missing");
        }
        if (length > LONGEST_ADDRESS) {
            throw new RejectedInput("address", "kernel.name.too-long", LONGEST_ADDRESS);
        }
    }

    private void provider(Draft draft) {
        if (!draft.has("provider")
                || providers.find(new ProviderId(draft.get("provider"))).isEmpty()) {
            throw new RejectedInput("provider", "draft.choose");
        }
    }

    /** A wrong choice comes from no page of ours. */
    private static void chosen(String field, Draft draft) {
        if (Step.of(draft).stream()
                .flatMap(step -> step.fields(draft).stream())
                .filter(each -> each.name().equals(field))
                .noneMatch(each -> each.options().contains(draft.get(field)))) {
            throw new RejectedInput(field, "draft.choose");
        }
    }

    private static void ticked(String field, String key, Draft draft) {
        if (!draft.isYes(field)) {
            throw new RejectedInput(field, key);
        }
    }

    private void missing(Draft draft, Rejections wrong) {
        var there = files.of(draft);
        for (var document : documents(draft)) {
            var isThere = there.stream().anyMatch(file -> file.answers(document.code()));
            wrong.unless(document.code(), () -> {
                if (!isThere && document.obligatory()) {
                    throw new RejectedInput(document.code(), "draft.document.missing", document.name());
                }
                if (!isThere && document.code().equals(SPOUSE_CONSENT) && DraftXml.speaksForSpouse(draft)) {
                    throw new RejectedInput(document.code(), "draft.spouse-consent.missing");
                }
            });
        }
    }

    /** Codes that a file may be put in for. */
    public Set<String> codes(Draft draft) {
        return documents(draft).stream().map(RequiredDocument::code).collect(Collectors.toSet());
    }
}
