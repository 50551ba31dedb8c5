package kz.patronat.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the provider knows already of a person who comes again, by field of the form. */
@Component
public class KnownApplicants {

    private final UnfinishedApplications unfinished;
    private final CaseFiles caseFiles;
    private final People people;

    KnownApplicants(UnfinishedApplications unfinished, CaseFiles caseFiles, People people) {
        this.unfinished = unfinished;
        this.caseFiles = caseFiles;
        this.people = people;
    }

    /** The answers of the last visit without registration, else the latest case at this provider, else the IIN alone. */
    public Map<String, Object> about(ProviderId provider, Iin iin) {
        return unfinished
                .latest(provider, iin)
                .or(() -> caseFiles.latestOf(iin, provider).map(this::answers))
                .orElseGet(() -> Map.of("iin", iin.value()));
    }

    /** What the registrar is told before anything is typed: an open application of the same person (clause C2). */
    public Optional<OpenApplication> openApplication(ProviderId provider, Iin iin) {
        var open = caseFiles.openCasesOf(iin);
        return open.stream()
                .filter(file -> file.provider().equals(provider))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(file -> new OpenApplication(file, file.provider().equals(provider)));
    }

    private Map<String, Object> answers(CaseFile file) {
        var known = new TreeMap<String, Object>();
        known.put("language", file.language().name());
        known.put("married", file.married() ? "YES" : "NO");
        put(known, "", people.applicant(file.number()));
        people.find(file.number(), Part.SPOUSE).ifPresent(spouse -> put(known, "spouse", spouse));
        return known;
    }

    private static void put(Map<String, Object> known, String who, Person person) {
        known.put(field(who, "iin"), person.iin().value());
        known.put(field(who, "birthDate"), person.birthDate().toString());
        known.put(field(who, "surname"), person.name().surname());
        known.put(field(who, "given"), person.name().given());
        putIfKnown(known, field(who, "patronymic"), person.name().patronymic());
        putIfKnown(known, field(who, "phone"), person.phone());
        putIfKnown(known, field(who, "email"), person.email());
        putIfKnown(known, field(who, "address"), person.address());
    }

    private static void putIfKnown(Map<String, Object> known, String field, @Nullable Object value) {
        if (value != null) {
            known.put(field, value.toString());
        }
    }

    /** Name of a field of the form: {@code surname} of the applicant is {@code spouseSurname} of the spouse. */
    public static String field(String who, String name) {
        return who.isEmpty() ? name : who + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
