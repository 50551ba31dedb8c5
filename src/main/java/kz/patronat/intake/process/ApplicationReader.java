package kz.patronat.intake.process;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.Application.Party;
import kz.patronat.casefile.Channel;
import kz.patronat.casefile.SubmittedDocument;
import kz.patronat.engine.FormInput;
import kz.patronat.intake.KnownApplicants;
import kz.patronat.intake.Visit;
import kz.patronat.kernel.Iin;
import kz.patronat.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a whole application from the form and refuses what cannot be registered. */
@Component
class ApplicationReader {

    private static final String SPOUSE_CONSENT = "SPOUSE_CONSENT";

    private final PartyReader people;
    private final ChildrenReader children;
    private final AnswerReader answers;
    private final PackageReader packages;
    private final KnownApplicants known;
    private final Clock clock;

    ApplicationReader(
            PartyReader people,
            ChildrenReader children,
            AnswerReader answers,
            PackageReader packages,
            KnownApplicants known,
            Clock clock) {
        this.people = people;
        this.children = children;
        this.answers = answers;
        this.packages = packages;
        this.known = known;
        this.clock = clock;
    }

    /** @throws kz.patronat.kernel.RejectedInput at the first thing that keeps it from being registered */
    Application read(FormInput input, Visit visit, String registrar) {
        var applicant = people.applicant(input, answers.ofApplicant(input));
        var documents = documents(input);
        var spouse = PackageReader.isMarried(input) ? spouse(input, applicant, documents) : null;
        var application = new Application(
                visit.number(),
                visit.provider(),
                Channel.OFFICE,
                input.choice("language", Language.class),
                clock.instant(),
                applicant,
                spouse,
                children.children(input, adults(applicant, spouse)),
                documents,
                registrar);
        checkOther(input, visit, applicant);
        return application;
    }

    private List<SubmittedDocument> documents(FormInput input) {
        var brought = packages.read(input);
        brought.checkComplete();
        return brought.submitted(input.flag("onePaper"));
    }

    private Party spouse(FormInput input, Party applicant, List<SubmittedDocument> documents) {
        var written = documents.stream().anyMatch(document -> document.code().equals(SPOUSE_CONSENT));
        return people.spouse(input, applicant, answers.ofSpouse(input, written));
    }

    private static HashSet<Iin> adults(Party applicant, @Nullable Party spouse) {
        var adults = new HashSet<Iin>();
        adults.add(applicant.iin());
        if (spouse != null) {
            adults.add(spouse.iin());
        }
        return adults;
    }

    private void checkOther(FormInput input, Visit visit, Party applicant) {
        var confirmed = input.flag("anotherApplication");
        known.openApplication(visit.provider(), applicant.iin())
                .filter(open -> !confirmed)
                .ifPresent(open -> {
                    throw open.warning(input.name("anotherApplication"));
                });
    }
}
