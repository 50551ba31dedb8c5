package kz.patronat.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.cabinet.CabinetCase;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.kernel.Written;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Puts cases into the words that an operator of 1414 reads out. */
@Component
class CallersCases {

    private final Offices offices;
    private final Texts texts;

    CallersCases(Offices offices, Texts texts) {
        this.offices = offices;
        this.texts = texts;
    }

    List<CallersCase> of(List<CabinetCase> cases, SiteLanguage language) {
        return cases.stream().map(each -> of(each, language)).toList();
    }

    /** What is wrong, by field. */
    Map<String, String> of(Map<String, RejectedInput> wrong, SiteLanguage language) {
        var sentences = new LinkedHashMap<String, String>();
        wrong.forEach((field, rejected) -> sentences.put(field, texts.in(language.official(), rejected)));
        return sentences;
    }

    private CallersCase of(CabinetCase known, SiteLanguage language) {
        var file = known.file();
        var official = language.official();
        return new CallersCase(
                file.number().value(),
                status(official, known.status().name()),
                Written.moment(file.submittedAt()),
                file.endedAt() == null ? Written.day(known.term().dueDate()) : null,
                file.endedAt() == null ? null : Written.moment(file.endedAt()),
                known.steps().stream()
                        .map(step -> new CallersCase.Step(
                                status(official, step.status().name()), Written.moment(step.at())))
                        .toList(),
                known.expected().stream()
                        .map(each ->
                                texts.in(official, each.text(), each.mentions().toArray()))
                        .toList(),
                offices.office(known.provider(), language));
    }

    private String status(Language language, String name) {
        return texts.in(language, "cabinet.status." + name);
    }
}
