package kz.patronat.workplace;

import jakarta.servlet.http.HttpServletRequest;
import kz.patronat.access.AllowedTo;
import kz.patronat.access.Role;
import kz.patronat.kernel.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of the models, for whoever looks at the path of a case; they show no case themselves. */
@RestController
@RequestMapping("/camunda/api/patronat/pictures")
@AllowedTo({
    Role.REGISTRAR,
    Role.SPECIALIST,
    Role.HEAD,
    Role.DEPUTY_HEAD,
    Role.AKIMAT,
    Role.QUALITY_OFFICER,
    Role.AUDITOR
})
class PicturesEndpoint {

    /** The picture of a model in the language of the reader; its elements carry their ids. */
    @GetMapping(path = "/{model}", produces = "image/svg+xml")
    ResponseEntity<Resource> picture(@PathVariable String model, HttpServletRequest request) {
        var folder = ReaderLanguage.of(request) == Language.RU ? "pictures/ru/" : "pictures/";
        var picture = new ClassPathResource(folder + model + ".svg");
        if (!model.matches("[a-z-]+") || !picture.exists()) {
            throw new ReachableFolders.NotReachable();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(picture);
    }
}
