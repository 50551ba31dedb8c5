package kz.patronat.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.patronat.cabinet.Expectation;
import kz.patronat.complaint.ComplaintStatuses.Standing;
import kz.patronat.complaint.Filing;
import kz.patronat.document.Paper;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.Written;
import kz.patronat.provider.Providers;
import kz.patronat.texts.Texts;
import org.springframework.stereotype.Component;

/** Puts complaints into the words that those who sent them read. */
@Component
class MyComplaintWords {

    private final MyCaseWords words;
    private final Providers providers;
    private final Texts texts;

    MyComplaintWords(MyCaseWords words, Providers providers, Texts texts) {
        this.words = words;
        this.providers = providers;
        this.texts = texts;
    }

    MyComplaint of(Standing standing, List<Paper> papers, List<Expectation> expected, SiteLanguage site) {
        var language = site.official();
        var complaint = standing.complaint();
        var open = complaint.closedAt() == null;
        var address = MyComplaints.address(site, complaint.number());
        return new MyComplaint(
                complaint.number(),
                status(language, complaint.status().name()),
                Written.day(complaint.registeredOn()),
                open ? Written.day(standing.term().dueDate()) : null,
                open ? standing.term().explanation(language) : List.of(),
                complaint.defects().stream()
                        .map(defect -> texts.in(language, "complaint.defect." + defect))
                        .toList(),
                expected.stream().map(each -> words.sentence(each, language)).toList(),
                complaint.takesAdditions(),
                MyCaseWords.path(standing.reached().stream()
                        .map(step -> new MyCase.Step(
                                status(language, step.status().name()), Written.moment(step.at()), false))
                        .toList()),
                papers.stream()
                        .map(paper -> words.document(paper, language, address))
                        .toList());
    }

    /**
     * What is about to be signed, without what is not said.
     *
     * @param first number of the complaint of the first level
     */
    Map<String, String> of(Filing filing, String first, SiteLanguage site) {
        var language = site.official();
        var said = new LinkedHashMap<String, String>();
        said.put("provider", providers.get(filing.provider()).name(language));
        said.put("addressee", texts.in(language, "complaint.addressee." + filing.addressee()));
        said.put(
                "subject",
                texts.in(language, "complaint.subject." + filing.matter().subject()));
        said.put("caseNumber", filing.matter().caseNumber());
        said.put("content", filing.matter().content());
        var learned = filing.matter().learnedOn();
        said.put("learnedOn", learned == null ? null : Written.day(learned));
        var person = filing.complainant();
        said.put("address", person.address());
        said.put("phone", person.phone() == null ? null : person.phone().value());
        said.put("email", person.email());
        said.put("first", first);
        said.values().removeIf(value -> value == null || value.isEmpty());
        return said;
    }

    private String status(Language language, String name) {
        return texts.in(language, "complaint.status." + name);
    }
}
