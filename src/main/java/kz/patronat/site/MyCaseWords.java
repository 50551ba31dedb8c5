package kz.patronat.site;

import java.util.List;
import java.util.stream.IntStream;
import kz.patronat.cabinet.CabinetCase;
import kz.patronat.cabinet.Expectation;
import kz.patronat.cabinet.PersonalRequest;
import kz.patronat.document.Paper;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case into the words that its applicant reads. */
@Component
class MyCaseWords {

    private final Offices offices;
    private final Texts texts;

    MyCaseWords(Offices offices, Texts texts) {
        this.offices = offices;
        this.texts = texts;
    }

    MyCase of(CabinetCase known, SiteLanguage site) {
        var file = known.file();
        var language = site.official();
        var open = file.endedAt() == null;
        var provider = known.provider().name(language);
        return new MyCase(
                file.number().value(),
                status(language, known.status().name()),
                Written.moment(file.submittedAt()),
                open ? Written.day(known.term().dueDate()) : null,
                open ? known.term().explanation(language) : List.of(),
                file.endedAt() == null ? null : Written.moment(file.endedAt()),
                steps(known, language),
                known.expected().stream().map(each -> toDo(each, language)).toList(),
                known.papers().stream()
                        .map(paper -> document(paper, site, file.number().value()))
                        .toList(),
                known.askings().stream()
                        .map(asking -> new MyCase.Asking(
                                texts.in(language, "cabinet.registry." + asking.registry()),
                                provider,
                                Written.moment(asking.at())))
                        .toList(),
                known.requests().stream()
                        .map(request -> request(request, language))
                        .toList(),
                open,
                offices.office(known.provider(), site));
    }

    private List<MyCase.Step> steps(CabinetCase known, Language language) {
        var steps = known.steps();
        return IntStream.range(0, steps.size())
                .mapToObj(index -> new MyCase.Step(
                        status(language, steps.get(index).status().name()),
                        Written.moment(steps.get(index).at()),
                        index == steps.size() - 1))
                .toList();
    }

    private MyCase.ToDo toDo(Expectation expected, Language language) {
        return new MyCase.ToDo(
                texts.in(
                        language,
                        "cabinet.expected." + expected.act(),
                        expected.mentions().toArray()),
                act(expected.act()));
    }

    private static @Nullable String act(Expectation.Act act) {
        return switch (act) {
            case ACKNOWLEDGE_ACT -> "acknowledgement";
            case OBJECT, OBJECT_LATE -> "objection";
            case COME_TO_SIGN, COME_SOON -> null;
        };
    }

    private MyCase.Document document(Paper paper, SiteLanguage site, String number) {
        var language = site.official();
        return new MyCase.Document(
                texts.in(language, "cabinet.paper." + paper.kind()),
                paper.number(),
                Written.day(paper.dated()),
                texts.in(language, "cabinet.paper-state." + paper.state()),
                CabinetCase.isInCabinet(paper) ? MyPages.address(site, number) + "/papers/" + paper.id() : null);
    }

    private MyCase.Request request(PersonalRequest request, Language language) {
        return new MyCase.Request(
                texts.in(language, "cabinet.request." + request.kind()),
                texts.in(language, "cabinet.request-state." + request.state()),
                request.refusedFor() == null ? null : texts.in(language, "signature.refused." + request.refusedFor()),
                Written.moment(request.receivedAt()));
    }

    private String status(Language language, String name) {
        return texts.in(language, "cabinet.status." + name);
    }
}
