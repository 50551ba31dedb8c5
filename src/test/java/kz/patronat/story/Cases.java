package kz.patronat.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.patronat.casefile.CaseFile;
import kz.patronat.casefile.CaseFiles;
import kz.patronat.casefile.CaseStatus;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.Child;
import kz.patronat.casefile.Children;
import kz.patronat.casefile.Consent;
import kz.patronat.casefile.Consents;
import kz.patronat.casefile.People;
import kz.patronat.casefile.Person;
import kz.patronat.casefile.Person.Part;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import org.springframework.boot.test.context.TestComponent;

/** Makes case files of sample people for stories that begin after the registration. */
@TestComponent
public class Cases {

    /** The provider whose people are called {@code registrar}, {@code specialist}, {@code head} and so on. */
    public static final ProviderId NORTH = new ProviderId("sample-north");

    /** Another provider; its people carry the suffix {@code -2}. */
    public static final ProviderId SOUTH = new ProviderId("sample-south");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final CaseFiles caseFiles;
    private final People people;
    private final Children children;
    private final Consents consents;
    private final Clock clock;

    Cases(CaseFiles caseFiles, People people, Children children, Consents consents, Providers providers, Clock clock) {
        this.caseFiles = caseFiles;
        this.people = people;
        this.children = children;
        this.consents = consents;
        this.clock = clock;
        List.of(NORTH, SOUTH).forEach(id -> known(providers, id));
    }

    /** A case of the northern provider whose applicant lives alone, in Kazakh, until the builder says otherwise. */
    public Builder aCase() {
        return new Builder();
    }

    /** The ninth to the fourth year of life and so on: a sample child of that age today. */
    public static Iin iinBornOn(LocalDate day) {
        var century = day.getYear() < 2000 ? 3 : 5;
        for (var serial = 1; serial < 10_000; serial++) {
            for (var digit = 0; digit < 10; digit++) {
                var digits = "%02d%02d%02d%d%04d%d"
                        .formatted(
                                day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), century, serial, digit);
                if (Iin.isValid(digits)) {
                    return new Iin(digits);
                }
            }
        }
        throw new IllegalStateException("no IIN for " + day);
    }

    private static void known(Providers providers, ProviderId id) {
        if (providers.find(id).isEmpty()) {
            var north = id.equals(NORTH);
            providers.put(new Provider(
                    id,
                    "Үлгі ауданының білім бөлімі",
                    "Отдел образования образцового района",
                    "Үлгі ауданының әкімдігі",
                    "Акимат образцового района",
                    "Үлгі ауылы, Бірінші көше, 1",
                    "с. Улги, ул. Первая, 1",
                    "+77160000001",
                    "Үлгібаева Үлгі Үлгіқызы",
                    "Улгибаева Улги Улгикызы",
                    north ? "СҮ" : "ОҮ",
                    java.time.LocalTime.of(9, 0),
                    java.time.LocalTime.of(18, 30),
                    null,
                    null));
        }
    }

    /** Says what is unusual about a case. */
    public class Builder {

        private ProviderId provider = NORTH;
        private Channel channel = Channel.OFFICE;
        private Language language = Language.KK;
        private Iin applicant = new Iin("850315400015");
        private Iin spouse;
        private boolean spouseConsents;
        private final List<LocalDate> births = new ArrayList<>();

        public Builder of(ProviderId id) {
            provider = id;
            return this;
        }

        public Builder throughPortal() {
            channel = Channel.PORTAL;
            return this;
        }

        public Builder in(Language spoken) {
            language = spoken;
            return this;
        }

        public Builder applicant(String iin) {
            applicant = new Iin(iin);
            return this;
        }

        public Builder married(String spouseIin, boolean consents) {
            spouse = new Iin(spouseIin);
            spouseConsents = consents;
            return this;
        }

        public Builder withChildBorn(String day) {
            births.add(LocalDate.parse(day));
            return this;
        }

        /** Opens the case file and answers its number. */
        public CaseNumber opened() {
            var number = new CaseNumber("ТЕСТ-" + SERIAL.incrementAndGet() + "-" + clock.millis());
            caseFiles.open(new CaseFile(
                    number,
                    provider,
                    channel,
                    language,
                    clock.instant(),
                    LocalDate.now(clock),
                    spouse != null,
                    CaseStatus.ACCEPTED,
                    null,
                    null));
            put(number, Part.APPLICANT, applicant, "Үлгіқызы", "Әсем");
            if (spouse != null) {
                put(number, Part.SPOUSE, spouse, "Үлгіұлы", "Ғани");
            }
            children.agree(number, children(number));
            return number;
        }

        private void put(CaseNumber number, Part part, Iin iin, String surname, String given) {
            var person = new Person(
                    Ids.next(),
                    number,
                    part,
                    iin,
                    new PersonName(surname, given, null),
                    iin.spelledBirthDate().orElseThrow(),
                    new Phone("+77010000000"),
                    null,
                    "Үлгі ауылы, Екінші көше, 2");
            people.put(person);
            consent(person, Consent.Kind.PERSONAL_DATA, true);
            consent(person, Consent.Kind.PROTECTED_SECRETS, true);
            if (part == Part.SPOUSE) {
                consent(person, Consent.Kind.PLACEMENT_BY_SPOUSE, spouseConsents);
            }
        }

        private void consent(Person person, Consent.Kind kind, boolean given) {
            consents.record(new Consent(person.id(), kind, given, "1", language, clock.instant(), "paper"));
        }

        private List<Child> children(CaseNumber number) {
            var all = new ArrayList<Child>();
            for (var born : births) {
                all.add(new Child(
                        Ids.next(),
                        number,
                        all.size() + 1,
                        iinBornOn(born),
                        new PersonName("Үлгібала", "Бала" + "аәбвг".charAt(all.size()), null),
                        born,
                        "Үлгі балалар үйі",
                        true,
                        null,
                        null,
                        true,
                        null,
                        null));
            }
            return all;
        }
    }

    /** The variables with which placement calls its processes. */
    public Map<String, Object> variables(CaseNumber number, Map<String, Object> more) {
        var variables = new TreeMap<String, Object>(more);
        variables.put("caseNumber", number.value());
        variables.put("applicantName", people.applicant(number).name().brief());
        variables.put("dueAt", java.util.Date.from(clock.instant().plus(java.time.Duration.ofDays(30))));
        variables.putIfAbsent("executor", "specialist");
        return variables;
    }
}
