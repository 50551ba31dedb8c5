package kz.patronat.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.patronat.document.AcceptanceRefusalFacts.Defect;
import kz.patronat.document.AcceptanceRefusalFacts.Shortcoming;
import kz.patronat.document.EndingFacts.Ending;
import kz.patronat.document.HousingActFacts.Amenities;
import kz.patronat.document.HousingActFacts.Attempt;
import kz.patronat.document.HousingActFacts.Housing;
import kz.patronat.document.HousingActFacts.Income;
import kz.patronat.document.HousingActFacts.Member;
import kz.patronat.document.HousingActFacts.Resident;
import kz.patronat.document.HousingActFacts.Sanitation;
import kz.patronat.document.HousingActFacts.Study;
import kz.patronat.kernel.Bilingual;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.Phone;
import kz.patronat.provider.Office;

/** Facts of a made-up family, enough for every paper. */
final class SampleFacts {

    static final Letterhead HEAD = new Letterhead(
            new Bilingual("Үлгі қаласының білім бөлімі", "Отдел образования города Үлгі"),
            new Bilingual("Үлгі қаласының әкімдігі", "Акимат города Үлгі"),
            new Bilingual("Үлгі қаласы, Тәуелсіздік даңғылы, 1", "город Үлгі, проспект Тәуелсіздік, 1"),
            "+7 7172 00 00 00",
            LocalTime.of(9, 0),
            LocalTime.of(18, 30),
            new Office(
                    new Bilingual("Үлгі қаласының әкімдігі", "Акимат города Үлгі"),
                    new Bilingual("Үлгі қаласы, Абай алаңы, 1", "город Үлгі, площадь Абая, 1"),
                    "+7 7172 00 00 01"),
            new Office(
                    new Bilingual("Үлгі облысы бойынша департамент", "Департамент по области Үлгі"),
                    new Bilingual("Үлгі қаласы, Сарыарқа көшесі, 5", "город Үлгі, улица Сарыарка, 5"),
                    "+7 7172 00 00 02"));
    static final PersonName APPLICANT = new PersonName("Үлгібаева", "Әсем", "Қайратқызы");
    static final CaseNumber NUMBER = new CaseNumber("ҮС-Ө-2026-000017");
    static final String INCOMING = "ҮС-Ғ-2026-000003";
    static final String ADDRESS = "Үлгі қаласы, Бейбітшілік көшесі, 12-үй, 34-пәтер";
    static final Recipient RECIPIENT = new Recipient(APPLICANT, ADDRESS);
    static final Appeal APPEAL = new Appeal(3, 5, 15);
    static final Official HEAD_OF_BODY = new Official("Әбілқасымов Нұрлан Ғалымұлы", "head");
    static final Official INSPECTOR = new Official("Жүсіпова Ләззат Ерғалиқызы", "specialist");
    static final List<NamedChild> CHILDREN = List.of(
            new NamedChild(new PersonName("Үлгіұлы", "Ерлан", null), LocalDate.of(2016, 1, 1)),
            new NamedChild(new PersonName("Үлгіқызы", "Айша", null), LocalDate.of(2019, 6, 12)));
    static final List<Ground> GROUNDS = List.of(new Ground(
            "spouse-consent",
            new Bilingual("Жұбайының (зайыбының) келісімінің болмауы", "Отсутствие согласия супруга (супруги)"),
            new Bilingual("Кодекстің 122-бабының 3-тармағы", "пункт 3 статьи 122 Кодекса"),
            "Белгіленген мерзімде жұбайының келісімі ұсынылған жоқ.",
            "2026 жылғы 12 қазандағы сұрау салу және оған жауаптың болмауы"));
    static final List<AdditionalFact> EXTRA =
            List.of(new AdditionalFact(new Bilingual("Үй жануарлары", "Домашние животные"), "мысық"));
    static final Official REGISTRAR = new Official("Өтегенова Гүлнұр Бақытқызы", "registrar");

    private SampleFacts() {}

    static ReceiptFacts receipt() {
        return new ReceiptFacts(
                NUMBER,
                LocalDateTime.of(2026, 9, 24, 10, 15),
                List.of(
                        document(
                                "Патронат тәрбиеші болуға тілек білдіргені туралы өтініш",
                                "Заявление о желании стать патронатным воспитателем"),
                        document(
                                "Тұрғын үй-тұрмыстық жағдайларын тексеріп-қарауды жүргізу туралы өтініш",
                                "Заявление о проведении обследования жилищно-бытовых условий"),
                        document("Жұбайының (зайыбының) келісімі", "Согласие супруга (супруги)"),
                        document("Денсаулық жағдайы туралы анықтама", "Справка о состоянии здоровья"),
                        document(
                                "Наркологиялық диспансерде есепте тұрғандығы туралы мәліметтің жоқтығы туралы анықтама",
                                "Справка об отсутствии сведений о состоянии на учете в наркологическом диспансере"),
                        document(
                                "Психиатриялық диспансерде есепте тұрғандығы туралы мәліметтің жоқтығы туралы анықтама",
                                "Справка об отсутствии сведений о состоянии на учете в психиатрическом диспансере"),
                        document("Білімі туралы мәлімет", "Сведения об образовании")),
                LocalDate.of(2026, 10, 27),
                List.of(
                        new Bilingual(
                                "Өтініш 2026 жылғы 24 қыркүйекте тіркелді.",
                                "Заявление зарегистрировано 24 сентября 2026 года."),
                        new Bilingual(
                                "Мерзім келесі күннен – 2026 жылғы 25 қыркүйектен басталады.",
                                "Срок начинается со следующего дня – 25 сентября 2026 года."),
                        new Bilingual(
                                "Күнтізбелік 30 күн 2026 жылғы 24 қазанда, сенбіде аяқталады.",
                                "30 календарных дней истекают 24 октября 2026 года, в субботу."),
                        new Bilingual(
                                "Соңғы күн келесі жұмыс күніне – 2026 жылғы 27 қазанға ауысады.",
                                "Последний день переносится на следующий рабочий день – 27 октября 2026 года.")),
                REGISTRAR,
                APPLICANT,
                List.of(new Phone("+77010000001"), new Phone("+77010000002")));
    }

    static AcceptanceRefusalFacts acceptanceRefusal() {
        return new AcceptanceRefusalFacts(
                RECIPIENT,
                null,
                LocalDate.of(2026, 9, 24),
                List.of(
                        new Shortcoming(
                                new Bilingual("Денсаулық жағдайы туралы анықтама", "Справка о состоянии здоровья"),
                                Defect.MISSING,
                                null),
                        new Shortcoming(
                                new Bilingual("Білімі туралы мәлімет", "Сведения об образовании"),
                                Defect.UNREADABLE,
                                "Екінші бетінде мөр көрінбейді")),
                APPEAL,
                REGISTRAR);
    }

    static PreliminaryDecisionFacts preliminaryDecision() {
        return new PreliminaryDecisionFacts(
                RECIPIENT,
                NUMBER,
                LocalDate.of(2026, 9, 24),
                CHILDREN,
                GROUNDS,
                2,
                LocalDateTime.of(2026, 10, 20, 15, 0),
                null,
                HEAD_OF_BODY);
    }

    static RefusalFacts refusal() {
        return refusal(new RefusalFacts.Hearing(
                LocalDate.of(2026, 10, 20),
                true,
                false,
                "Жұбайым келісімін кейін береді деп күтемін.",
                "Жұбайының келісімі шешім қабылданған күнге дейін ұсынылған жоқ."));
    }

    static RefusalFacts refusal(RefusalFacts.Hearing hearing) {
        return new RefusalFacts(
                RECIPIENT, NUMBER, LocalDate.of(2026, 9, 24), CHILDREN, GROUNDS, hearing, APPEAL, HEAD_OF_BODY);
    }

    static NoticeFacts notice() {
        return new NoticeFacts(
                APPLICANT,
                new Iin("850315400015"),
                LocalDate.of(1985, 3, 15),
                NUMBER,
                LocalDate.of(2026, 9, 24),
                CHILDREN,
                30,
                LocalDateTime.of(2026, 10, 26, 11, 30),
                HEAD_OF_BODY);
    }

    static InvitationFacts invitation() {
        return new InvitationFacts(
                RECIPIENT,
                NUMBER,
                LocalDate.of(2026, 9, 24),
                CHILDREN,
                LocalDateTime.of(2026, 10, 19, 11, 30),
                HEAD_OF_BODY);
    }

    static NoticeWithdrawalFacts noticeWithdrawal() {
        return new NoticeWithdrawalFacts(
                RECIPIENT,
                NUMBER,
                "ҮС-Қ-2026-000041",
                LocalDate.of(2026, 10, 12),
                "Қайта сұратылған мәліметтер бойынша кедергі анықталды.",
                APPEAL,
                HEAD_OF_BODY);
    }

    static EndingFacts ending(Ending ending) {
        return new EndingFacts(
                RECIPIENT,
                NUMBER,
                LocalDate.of(2026, 9, 24),
                ending,
                LocalDate.of(2026, 10, 5),
                ending == Ending.SENT_ON
                        ? new Bilingual("Үлгі ауданының білім бөлімі", "Отдел образования района Үлгі")
                        : null,
                HEAD_OF_BODY);
    }

    static ContractFacts contract() {
        return new ContractFacts(
                new ContractFacts.Educator(
                        APPLICANT,
                        new Iin("850315400015"),
                        LocalDate.of(1985, 3, 15),
                        ADDRESS,
                        new Phone("+77010000001")),
                new ContractFacts.Ward(
                        new PersonName("Үлгіұлы", "Ерлан", null),
                        new Iin("180101500017"),
                        LocalDate.of(2016, 1, 1),
                        "«Үміт» балалар үйі",
                        true),
                LocalDate.of(2026, 10, 19),
                LocalDate.of(2028, 10, 18),
                "Бала апталық музыка сабағына барады.",
                HEAD_OF_BODY);
    }

    static HousingActFacts housingAct() {
        return new HousingActFacts(
                NUMBER,
                LocalDate.of(2026, 10, 2),
                List.of(INSPECTOR),
                resident(APPLICANT, LocalDate.of(1985, 3, 15)),
                resident(new PersonName("Үлгібаев", "Серік", "Маратұлы"), LocalDate.of(1983, 7, 9)),
                new Study(
                        new Housing(
                                "2015 жылғы 3 наурыздағы сатып алу-сату шарты",
                                "Үлгібаев Серік Маратұлы",
                                new BigDecimal("84.5"),
                                new BigDecimal("56"),
                                3,
                                "тұрақты – 4 адам, уақытша – жоқ",
                                Amenities.EQUIPPED,
                                Sanitation.GOOD,
                                "Балаға жеке бөлме, төсек, үстел, кітап сөресі бар."),
                        List.of(
                                new Member(
                                        new PersonName("Үлгібаева", "Аружан", "Серікқызы"),
                                        LocalDate.of(2012, 5, 4),
                                        "№ 5 мектеп, 8-сынып",
                                        "қызы",
                                        null),
                                new Member(
                                        new PersonName("Үлгібаева", "Күләш", "Оразқызы"),
                                        LocalDate.of(1955, 1, 20),
                                        "зейнеткер",
                                        "енесі",
                                        "келісімін берді")),
                        new Income(new BigDecimal("845000"), new BigDecimal("720000"), "зейнетақы – 125 000 ₸"),
                        "Отбасында өзара түсіністік пен сыйластық бар. Бала тәрбиелеу тәжірибесі бар.",
                        "Жетім балаға отбасылық қамқорлық көрсету.",
                        true,
                        null),
                List.of(),
                HEAD_OF_BODY);
    }

    static HousingActFacts unstudiedHousingAct() {
        return new HousingActFacts(
                NUMBER,
                LocalDate.of(2026, 10, 2),
                List.of(INSPECTOR),
                resident(APPLICANT, LocalDate.of(1985, 3, 15)),
                null,
                null,
                List.of(
                        new Attempt(LocalDateTime.of(2026, 9, 28, 10, 0), "Үйде ешкім болмады."),
                        new Attempt(LocalDateTime.of(2026, 10, 2, 18, 0), "Үйге кіргізбеді.")),
                HEAD_OF_BODY);
    }

    static ComplaintTicketFacts complaintTicket(AnsweringBody body) {
        return new ComplaintTicketFacts(
                APPLICANT,
                INCOMING,
                LocalDateTime.of(2026, 9, 25, 18, 45),
                LocalDate.of(2026, 9, 28),
                new Bilingual("қолма-қол", "нарочно"),
                new Bilingual("көрсетілетін қызметті беруші басшысының атына", "на имя руководителя услугодателя"),
                NUMBER,
                REGISTRAR,
                LocalDate.of(2026, 10, 5),
                List.of(
                        new Bilingual(
                                "Мерзім келесі күннен – 2026 жылғы 29 қыркүйектен басталады.",
                                "Срок начинается со следующего дня – 29 сентября 2026 года."),
                        new Bilingual(
                                "5 жұмыс күні 2026 жылғы 5 қазанда аяқталады.",
                                "5 рабочих дней истекают 5 октября 2026 года.")),
                List.of(new Bilingual("Байланыс телефоны көрсетілмеген", "Не указан контактный телефон")),
                LocalDate.of(2026, 9, 29),
                body,
                15);
    }

    static ComplaintAnswerFacts complaintAnswer(AnsweringBody body) {
        return new ComplaintAnswerFacts(
                RECIPIENT,
                INCOMING,
                LocalDate.of(2026, 9, 28),
                NUMBER,
                new Bilingual("Шағым қанағаттандырылды", "Жалоба удовлетворена"),
                "Кодекстің 122-бабының 1-тармағы",
                "Тұрғын үй-тұрмыстық жағдайын зерделеу актісінде отбасының табысы ескерілмеген.",
                "Табысы туралы анықтама іске тігілген, бірақ қорытындыда аталмаған.",
                new Bilingual(
                        "Іс оны зерделеуден бастап қайта қаралады.",
                        "Дело будет рассмотрено заново, начиная с его изучения."),
                APPEAL,
                body,
                HEAD_OF_BODY);
    }

    static ComplaintNoticeFacts complaintNotice(ComplaintNoticeFacts.Event event) {
        return new ComplaintNoticeFacts(
                RECIPIENT,
                INCOMING,
                LocalDate.of(2026, 9, 28),
                event,
                LocalDate.of(2026, 9, 30),
                new Bilingual("Қосымша зерделеу жүргізіледі.", "Проводится дополнительное изучение."),
                LocalDate.of(2026, 10, 19),
                List.of(new Bilingual(
                        "Қарау мерзімі 05.10.2026 күнінен кейін 10 жұмыс күніне ұзартылды.",
                        "Срок рассмотрения продлен на 10 рабочих дней после 05.10.2026.")),
                AnsweringBody.PROVIDER,
                event == ComplaintNoticeFacts.Event.EXTENDED ? HEAD_OF_BODY : null);
    }

    private static Resident resident(PersonName name, LocalDate birthDate) {
        return new Resident(
                name,
                birthDate,
                "жеке куәлік № 000000001, ҚР ІІМ, 01.02.2020",
                ADDRESS,
                ADDRESS,
                "жоғары",
                "№ 5 мектеп, мұғалім");
    }

    private static ReceiptFacts.Attachment document(String kk, String ru) {
        return new ReceiptFacts.Attachment(new Bilingual(kk, ru), 1);
    }

    /** Names, addresses and lists as long as life makes them. */
    static List<Facts> overlong() {
        var name = new PersonName(
                "Абдрахманова-Мұхаметқалиева-Жүсіпбекқызы",
                "Ұлтжанкүләш-Әлімхангүл",
                "Нұрмұхаммедәлиқызы-Сұлтанбекова");
        var address = "Солтүстік Қазақстан облысы, Ғабит Мүсірепов атындағы аудан, Новоишимское ауылы, "
                + "Тәуелсіздіктің отыз жылдығы атындағы көше, 125/18-үй, 1204-пәтер";
        var children = IntStream.rangeClosed(1, 12)
                .mapToObj(day -> new NamedChild(name, LocalDate.of(2015, 1, day)))
                .toList();
        var words = "Ұзақ мән-жай: "
                + "отбасының тұрмыс жағдайы мен өзара қарым-қатынасы егжей-тегжейлі зерделенді; ".repeat(25);
        var grounds = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Ground(
                        "ground-" + number, GROUNDS.get(0).text(), null, words, "Құжат № " + "1234567890".repeat(6)))
                .toList();
        var recipient = new Recipient(name, address);
        var act = housingAct();
        var study = Objects.requireNonNull(act.study());
        var members = IntStream.rangeClosed(1, 14)
                .mapToObj(day -> new Member(name, LocalDate.of(1990, 5, day), words.substring(0, 150), "жиен", null))
                .toList();
        return List.of(
                new RefusalFacts(recipient, NUMBER, act.studiedOn(), children, grounds, null, APPEAL, HEAD_OF_BODY),
                new PreliminaryDecisionFacts(
                        recipient,
                        NUMBER,
                        act.studiedOn(),
                        children,
                        grounds,
                        2,
                        LocalDateTime.of(2026, 10, 20, 15, 0),
                        address,
                        HEAD_OF_BODY),
                new InvitationFacts(
                        recipient,
                        NUMBER,
                        act.studiedOn(),
                        children,
                        LocalDateTime.of(2026, 10, 19, 9, 0),
                        HEAD_OF_BODY),
                new HousingActFacts(
                        NUMBER,
                        act.studiedOn(),
                        List.of(INSPECTOR, new Official(name.full(), "specialist")),
                        resident(name, LocalDate.of(1980, 1, 1)),
                        resident(name, LocalDate.of(1980, 1, 1)),
                        new Study(
                                study.housing(), members, study.income(), words, words, false, "Балаға жеке орын жоқ."),
                        List.of(),
                        new Official(name.full(), "deputy-head")));
    }

    /** One of each paper, those with another face, and overlong ones. */
    static List<Facts> all() {
        return Stream.of(plain(), overlong()).flatMap(List::stream).toList();
    }

    static List<Facts> plain() {
        return Stream.<Facts>concat(
                        Stream.of(
                                receipt(),
                                acceptanceRefusal(),
                                housingAct(),
                                unstudiedHousingAct(),
                                preliminaryDecision(),
                                refusal(),
                                notice(),
                                invitation(),
                                contract(),
                                noticeWithdrawal(),
                                complaintTicket(AnsweringBody.PROVIDER),
                                complaintTicket(AnsweringBody.AKIMAT),
                                complaintTicket(AnsweringBody.QUALITY_BODY),
                                complaintAnswer(AnsweringBody.PROVIDER),
                                complaintAnswer(AnsweringBody.AKIMAT),
                                complaintAnswer(AnsweringBody.QUALITY_BODY),
                                complaintNotice(ComplaintNoticeFacts.Event.EXTENDED),
                                complaintNotice(ComplaintNoticeFacts.Event.FORWARDED)),
                        Stream.of(Ending.values()).map(SampleFacts::ending))
                .toList();
    }

    static Sheet sheet(Facts facts) {
        return new Sheet(HEAD, "ҮС-Қ-2026-000042", 1, LocalDate.of(2026, 9, 24), "7KQ2-M9XD-4T", facts, List.of());
    }
}
