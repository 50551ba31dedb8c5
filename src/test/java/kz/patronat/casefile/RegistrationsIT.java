package kz.patronat.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.patronat.casefile.Application.Answer;
import kz.patronat.casefile.Application.NamedChild;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.Person.Part;
import kz.patronat.casefile.RequiredDocument.How;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.Ids;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.kernel.ProviderId;
import kz.patronat.provider.Provider;
import kz.patronat.provider.Providers;
import kz.patronat.story.Story;
import kz.patronat.story.WholeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clauses C2, C4 and C9. */
@WholeService
class RegistrationsIT {

    private static final ProviderId PROVIDER = new ProviderId("registrations");

    @Autowired
    Story story;

    @Autowired
    Registrations registrations;

    @Autowired
    Providers providers;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Children children;

    @Autowired
    SubmittedDocuments documents;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begins() {
        story.begins();
        providers.put(new Provider(
                PROVIDER,
                "Бөлім",
                "Отдел",
                "Әкімдік",
                "Акимат",
                "Мекенжай",
                "Адрес",
                "+77010000000",
                "Басшы",
                "Руководитель",
                "ТІР",
                LocalTime.of(9, 0),
                LocalTime.of(18, 30),
                null,
                null));
    }

    @Test
    void countsThirtyCalendarDaysFromTheDayAfterAndExplainsThem() {
        var term = register(application()).decision();

        assertThat(term.effectiveDate()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(term.dueDate()).as("24.10 is a Saturday, 26.10 off").isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(term.explanation(Language.KK)).isNotEmpty().hasSameSizeAs(term.explanation(Language.RU));
    }

    @Test
    void registersWhatComesAtTheClosingHourOnTheNextWorkingDay() {
        story.clock().set("2026-09-25T18:30");

        assertThat(register(application()).decision().effectiveDate()).isEqualTo(LocalDate.of(2026, 9, 28));
    }

    @Test
    void writesPeopleConsentsChildrenAndDocuments() {
        var number = register(application()).number();

        assertThat(caseFiles.get(number).married()).isTrue();
        assertThat(people.of(number)).extracting(Person::part).containsExactly(Part.APPLICANT, Part.SPOUSE);
        var spouse = people.find(number, Part.SPOUSE).orElseThrow();
        assertThat(consents.isGiven(people.applicant(number).id(), Consent.Kind.PROTECTED_SECRETS))
                .isTrue();
        assertThat(consents.latest(spouse.id(), Consent.Kind.PROTECTED_SECRETS))
                .get()
                .extracting(Consent::given)
                .isEqualTo(false);
        assertThat(children.of(number))
                .singleElement()
                .extracting(Child::ordinal)
                .isEqualTo(1);
        assertThat(documents.of(number))
                .extracting(SubmittedDocument::code)
                .containsExactly("APPLICANT_NARCOLOGY", "APPLICANT_PSYCHIATRY");
    }

    @Test
    void registersTheSameOriginOnce() {
        var application = application();

        assertThat(register(application).number())
                .isEqualTo(register(application).number());
    }

    @Test
    void givesTheNumberBackWhenTheTransactionFails() {
        var before = register(application()).number().value();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    registrations.register(application());
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        var after = register(application()).number().value();

        assertThat(ordinal(after)).isEqualTo(ordinal(before) + 1);
    }

    private static int ordinal(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private Registration register(Application application) {
        return new TransactionTemplate(transactions).execute(status -> registrations.register(application));
    }

    private Application application() {
        var narcology = new SubmittedDocument("APPLICANT_NARCOLOGY", new Bilingual("а", "б"), How.ORIGINAL, "ONE");
        var psychiatry = new SubmittedDocument("APPLICANT_PSYCHIATRY", new Bilingual("в", "г"), How.ORIGINAL, "ONE");
        return new Application(
                "origin-" + Ids.next(),
                PROVIDER,
                Channel.OFFICE,
                Language.KK,
                story.clock().instant(),
                party("850315400015", "Үлгіқызы", true),
                party("850315300019", "Үлгіұлы", false),
                List.of(new NamedChild(
                        new Iin("180101500017"), new PersonName("Үлгіұлы", "Әділ", null), LocalDate.of(2018, 1, 1))),
                List.of(narcology, psychiatry),
                "registrar");
    }

    private static Party party(String iin, String surname, boolean consents) {
        return new Party(
                new Iin(iin),
                new PersonName(surname, "Айгүл", null),
                LocalDate.of(1985, 3, 15),
                new Phone("+77010000000"),
                null,
                "Көше, 1",
                List.of(new Answer(Consent.Kind.PROTECTED_SECRETS, consents, "1", "PAPER")));
    }
}
