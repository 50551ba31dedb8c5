package kz.patronat.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Application.NamedChild;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Consent.Kind;
import kz.patronat.casefile.IdentityRules;
import kz.patronat.casefile.RequiredDocument;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.casefile.RequiredDocuments;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.kernel.Email;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Zone;
import kz.patronat.portal.ReadApplication.ListedFile;
import kz.patronat.provider.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a signed application that fits the schema into the words of the case file (clauses C3, C7, C9). */
@Component
class SignedApplicationReader {

    /** How far the clock of whoever signed may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final String SPOUSE_CONSENT = "SPOUSE_CONSENT";

    /** How a consent was confirmed: with the signature of the person, or in the copy of a paper the person signed. */
    private static final String SIGNED = "SIGNED";

    private static final String COPY = "COPY";

    private final Providers providers;
    private final RequiredDocuments required;
    private final IdentityRules rules;
    private final Clock clock;

    SignedApplicationReader(Providers providers, RequiredDocuments required, IdentityRules rules, Clock clock) {
        this.providers = providers;
        this.required = required;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param root of a request that fits the schema
     * @param arrivedAt when it came; that is when it was submitted (clause C4)
     * @throws NotTaken when something in it cannot be
     */
    ReadApplication read(Node root, Instant arrivedAt) {
        checkSigned(root.get("submission").get("at"));
        var provider = provider(root.get("provider"));
        var files = files(root);
        var spouse = root.find("spouse");
        var list = required.of(Channel.PORTAL, spouse.isPresent(), Zone.day(arrivedAt));
        checkKnown(files, list);
        var applicant = applicant(root.get("applicant"));
        var submission = root.get("submission").text("id");
        return new ReadApplication(
                submission,
                new Application(
                        "portal:" + submission,
                        provider,
                        Channel.PORTAL,
                        Language.of(root.text("language")),
                        arrivedAt,
                        applicant,
                        spouse.map(node -> spouse(node, applicant, files)).orElse(null),
                        children(root),
                        documents(list, files),
                        null),
                files);
    }

    private void checkSigned(Node at) {
        var signedAt = at(at, path -> OffsetDateTime.parse(at.text()).toInstant());
        if (signedAt.isAfter(clock.instant().plus(AHEAD))) {
            throw refused(at, "portal.signed-in-future");
        }
    }

    private ProviderId provider(Node node) {
        var id = new ProviderId(node.text());
        if (providers.find(id).isEmpty()) {
            throw refused(node, "portal.provider-unknown", id);
        }
        return id;
    }

    private Party applicant(Node node) {
        var consents = node.get("consents");
        var version = consents.attribute("textVersion");
        var applicant = party(
                node,
                List.of(
                        new Answer(Kind.PERSONAL_DATA, true, version, SIGNED),
                        new Answer(Kind.PROTECTED_SECRETS, isGiven(consents, "protectedSecrets"), version, SIGNED)));
        at(node.get("birthDate"), path -> {
            rules.checkApplicant(path, applicant.birthDate());
            return applicant;
        });
        return applicant;
    }

    private Party spouse(Node node, Party applicant, List<ListedFile> files) {
        var spouse = party(
                node, node.find("consents").map(given -> answers(given, files)).orElse(List.of()));
        if (spouse.iin().equals(applicant.iin())) {
            throw refused(node.get("iin"), "intake.spouse.same");
        }
        return spouse;
    }

    /** The applicant cannot consent for the spouse: a copy of what the spouse signed has to lie beside it. */
    private static List<Answer> answers(Node consents, List<ListedFile> files) {
        if (files.stream().noneMatch(file -> file.document().equals(SPOUSE_CONSENT))) {
            throw refused(consents, "portal.spouse-consent-unproven");
        }
        var version = consents.attribute("textVersion");
        return List.of(
                new Answer(Kind.PERSONAL_DATA, isGiven(consents, "personalData"), version, COPY),
                new Answer(Kind.PROTECTED_SECRETS, isGiven(consents, "protectedSecrets"), version, COPY),
                new Answer(Kind.PLACEMENT_BY_SPOUSE, isGiven(consents, "placement"), version, COPY));
    }

    private static boolean isGiven(Node consents, String answer) {
        return "true".equals(consents.text(answer));
    }

    private Party party(Node node, List<Answer> answers) {
        return new Party(
                iin(node),
                name(node),
                birthDate(node),
                find(node, "phone", Phone::check),
                find(node, "email", (path, text) -> Email.check(path, text).value()),
                node.textOrNull("address"),
                answers);
    }

    private List<NamedChild> children(Node root) {
        var named = new ArrayList<NamedChild>();
        var seen = new HashSet<Iin>();
        for (var node : root.find("children").map(list -> list.all("child")).orElse(List.of())) {
            var child = new NamedChild(iin(node), name(node), birthDate(node));
            if (!seen.add(child.iin())) {
                throw refused(node.get("iin"), "portal.child-twice");
            }
            named.add(child);
        }
        return named;
    }

    private static Iin iin(Node person) {
        var node = person.get("iin");
        return at(node, path -> Iin.check(path, node.text()));
    }

    private static PersonName name(Node person) {
        var fields = new String[] {"surname", "given", "patronymic"};
        return at(
                person.get("surname"),
                path -> PersonName.check(
                        fields, person.text("surname"), person.text("given"), person.textOrNull("patronymic")));
    }

    private LocalDate birthDate(Node person) {
        var node = person.get("birthDate");
        return at(node, path -> {
            var date = LocalDate.parse(node.text());
            rules.checkBorn(path, date);
            return date;
        });
    }

    private static List<ListedFile> files(Node root) {
        return root.find("documents").map(list -> list.all("document")).orElse(List.of()).stream()
                .map(node -> new ListedFile(
                        node.attribute("code"),
                        node.attribute("file"),
                        node.attribute("sha256"),
                        node.line(),
                        node.path()))
                .toList();
    }

    private static void checkKnown(List<ListedFile> files, List<RequiredDocument> list) {
        var known = list.stream()
                .filter(document -> document.how() != How.REQUEST)
                .map(RequiredDocument::code)
                .collect(Collectors.toSet());
        for (var file : files) {
            if (!known.contains(file.document())) {
                throw NotTaken.noCase(new Fault(
                        file.path() + "/@code",
                        file.line(),
                        "portal.document-unknown",
                        List.of(file.line(), file.document())));
            }
        }
    }

    /** What the request itself is, and what lies beside it under the same signature (clause C7). */
    private static List<SubmittedDocument> documents(List<RequiredDocument> list, List<ListedFile> files) {
        return list.stream()
                .filter(document -> document.how() == How.REQUEST || isAmong(files, document.code()))
                .map(document -> SubmittedDocument.of(document, sharesItsPaper(document, list, files)))
                .toList();
    }

    private static boolean isAmong(List<ListedFile> files, String code) {
        return files.stream().anyMatch(file -> file.document().equals(code));
    }

    /** Whether one file answers this document and another that may be the same paper. */
    private static boolean sharesItsPaper(
            RequiredDocument document, List<RequiredDocument> list, List<ListedFile> files) {
        var others = list.stream()
                .filter(other -> document.onePaper() != null
                        && document.onePaper().equals(other.onePaper())
                        && !document.code().equals(other.code()))
                .map(RequiredDocument::code)
                .collect(Collectors.toSet());
        var own = sums(files, Set.of(document.code()));
        return sums(files, others).stream().anyMatch(own::contains);
    }

    private static Set<String> sums(List<ListedFile> files, Set<String> codes) {
        return files.stream()
                .filter(file -> codes.contains(file.document()))
                .map(ListedFile::sha256)
                .collect(Collectors.toSet());
    }

    private interface Check<T> {
        T of(String path, String text);
    }

    private static <T> @Nullable T find(Node parent, String child, Check<T> check) {
        return parent.find(child)
                .map(node -> at(node, path -> check.of(path, node.text())))
                .orElse(null);
    }

    /** Reads at this element, where whatever is wrong is wrong. */
    private static <T> T at(Node node, Function<String, T> reading) {
        try {
            return reading.apply(node.path());
        } catch (RejectedInput rejected) {
            var field = node.path().substring(0, node.path().lastIndexOf('/') + 1)
                    + rejected.field().substring(rejected.field().lastIndexOf('/') + 1);
            throw NotTaken.noCase(Fault.of(rejected, field, node.line()));
        } catch (java.time.DateTimeException wrong) {
            throw refused(node, "portal.time-wrong", node.text());
        }
    }

    private static NotTaken refused(Node node, String key, Object... more) {
        var arguments = new ArrayList<Object>(List.of(node.line()));
        arguments.addAll(List.of(more));
        return NotTaken.noCase(new Fault(node.path(), node.line(), key, arguments));
    }
}
