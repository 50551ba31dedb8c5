package kz.patronat.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.cabinet.CabinetCases;
import kz.patronat.cabinet.CabinetComplaints;
import kz.patronat.document.Inline;
import kz.patronat.document.PaperId;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.Zone;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** The personal cabinet: the own cases and their papers; the number of another person's case is an unknown one. */
@Controller
@ForCitizens
@RequestMapping({"/kk/my", "/ru/my"})
class MyPages {

    /** Who reads, in the log. */
    static final String READER = "cabinet";

    private static final int SHOWN = 50;

    private final CabinetCases cases;
    private final MyCaseWords words;
    private final MyNotices notices;
    private final CabinetComplaints complaints;
    private final MyComplaintWords complaintWords;
    private final TermLengths terms;
    private final Clock clock;

    MyPages(
            CabinetCases cases,
            MyCaseWords words,
            MyNotices notices,
            CabinetComplaints complaints,
            MyComplaintWords complaintWords,
            TermLengths terms,
            Clock clock) {
        this.cases = cases;
        this.words = words;
        this.notices = notices;
        this.complaints = complaints;
        this.complaintWords = complaintWords;
        this.terms = terms;
        this.clock = clock;
    }

    static String address(SiteLanguage language, String number) {
        return "/" + language.code() + "/my/cases/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }

    @GetMapping
    String all(@AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        model.addAttribute(
                "cases",
                cases.all(citizen.iin(), SHOWN).stream()
                        .map(each -> words.of(each, language))
                        .toList());
        model.addAttribute(
                "complaints",
                complaints.all(citizen.iin()).stream()
                        .map(each ->
                                complaintWords.of(each, List.of(), complaints.expected(each.complaint()), language))
                        .toList());
        return "site/my";
    }

    @GetMapping("/cases/{number}")
    String one(
            @PathVariable String number, @AuthenticationPrincipal Citizen citizen, SiteLanguage language, Model model) {
        var known = cases.find(citizen.iin(), new CaseNumber(number)).orElseThrow(MyPages::unknown);
        model.addAttribute("case", words.of(known, language));
        model.addAttribute("notices", notices.of(number, language));
        model.addAttribute("address", address(language, number));
        model.addAttribute("lengths", terms.on(Zone.day(clock.instant())));
        return "site/my-case";
    }

    @GetMapping("/cases/{number}/papers/{id}")
    ResponseEntity<byte[]> paper(
            @PathVariable String number,
            @PathVariable UUID id,
            @AuthenticationPrincipal Citizen citizen,
            SiteLanguage language) {
        var content = cases.open(citizen.iin(), new CaseNumber(number), new PaperId(id), language.official(), READER)
                .orElseThrow(MyPages::unknown);
        return Inline.onPage(content);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
