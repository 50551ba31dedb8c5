package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page for a signed-in citizen has: whose it is, and that no browser and no proxy keeps it. */
@ControllerAdvice(annotations = ForCitizens.class)
class AroundCitizens {

    @ModelAttribute
    void around(@AuthenticationPrincipal Citizen citizen, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("citizen", citizen.name().full());
        model.addAttribute("iin", citizen.iin().value());
    }
}
