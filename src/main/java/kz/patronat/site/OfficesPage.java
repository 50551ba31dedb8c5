package kz.patronat.site;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the service is rendered, and when (clauses C1, C25). */
@InThreeLanguages
class OfficesPage {

    private static final int SHOWN = 20;
    private static final int LONGEST = 60;

    private final Offices offices;

    OfficesPage(Offices offices) {
        this.offices = offices;
    }

    @GetMapping("/offices")
    String page(@RequestParam(defaultValue = "") String q, SiteLanguage language, Model model) {
        var word = Typed.line(q);
        var tooLong = word.length() > LONGEST;
        var found = tooLong ? List.<Offices.Office>of() : offices.with(word, language);
        model.addAttribute("q", tooLong ? word.substring(0, LONGEST) : word);
        model.addAttribute("longest", tooLong ? LONGEST : null);
        model.addAttribute("total", found.size());
        model.addAttribute("offices", found.stream().limit(SHOWN).toList());
        return "site/offices";
    }
}
