package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import kz.patronat.access.Citizen;
import kz.patronat.access.ForCitizens;
import kz.patronat.kernel.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page for a signed-in citizen has: whose it is, in words and for the script of the session, and that no browser and no proxy keeps it. */
@ControllerAdvice(annotations = ForCitizens.class)
class AroundCitizens {

    @ModelAttribute
    void around(@AuthenticationPrincipal Citizen citizen, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("citizen", citizen.name().full());
        model.addAttribute("iin", citizen.iin().value());
        model.addAttribute("person", Sha256.of(citizen.iin().value().getBytes(StandardCharsets.US_ASCII)));
    }
}
