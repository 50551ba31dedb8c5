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
        var address = MyPages.address(site, file.number().value());
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
                        .map(paper -> document(paper, language, address))
                        .toList(),
                known.requests().stream()
                        .map(request -> request(request, language))
                        .toList(),
                open,
                offices.office(known.provider(), site));
    }

    private List<MyCase.Step> steps(CabinetCase known, Language language) {
        return path(known.steps().stream()
                .map(step -> new MyCase.Step(status(language, step.status().name()), Written.moment(step.at()), false))
                .toList());
    }

    /** The last of the steps is the present one. */
    static List<MyCase.Step> path(List<MyCase.Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(index -> new MyCase.Step(
                        steps.get(index).name(), steps.get(index).at(), index == steps.size() - 1))
                .toList();
    }

    private MyCase.ToDo toDo(Expectation expected, Language language) {
        return new MyCase.ToDo(sentence(expected, language), acts(expected.act()));
    }

    String sentence(Expectation expected, Language language) {
        return texts.in(language, expected.text(), expected.mentions().toArray());
    }

    private static List<MyCase.Act> acts(Expectation.Act act) {
        return switch (act) {
            case ACKNOWLEDGE_ACT -> List.of(new MyCase.Act("acknowledgement"));
            case OBJECT -> List.of(new MyCase.Act("objection"), new MyCase.Act("agreement"));
            case OBJECT_LATE -> List.of(new MyCase.Act("objection"));
            case OBJECTED -> List.of(new MyCase.Act("objection", "objection-more"));
            default -> List.of();
        };
    }

    /** @param address of the page on which the paper stands */
    MyCase.Document document(Paper paper, Language language, String address) {
        return new MyCase.Document(
                texts.in(language, "cabinet.paper." + paper.kind()),
                paper.number(),
                Written.day(paper.dated()),
                texts.in(language, "cabinet.paper-state." + paper.state()),
                CabinetCase.isInCabinet(paper) ? address + "/papers/" + paper.id() : null);
    }

    private MyCase.Request request(PersonalRequest request, Language language) {
        return new MyCase.Request(
                texts.in(language, "cabinet.request." + request.kind()),
                texts.in(language, "cabinet.request-state." + request.state()),
                request.refusedFor() == null ? null : texts.in(language, request.refusal()),
                Written.moment(request.receivedAt()));
    }

    private String status(Language language, String name) {
        return texts.in(language, "cabinet.status." + name);
    }
}
