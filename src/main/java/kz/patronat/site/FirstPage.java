package kz.patronat.site;

import kz.patronat.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who comes without saying where wants the service, in Kazakh first. */
@Controller
@OpenToAll
class FirstPage {

    @GetMapping("/")
    String first() {
        return "redirect:/kk";
    }
}
