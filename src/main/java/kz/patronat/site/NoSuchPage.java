package kz.patronat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;

/** An address beneath the pages that is none. */
@InThreeLanguages
class NoSuchPage {

    @GetMapping("/**")
    void none(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
