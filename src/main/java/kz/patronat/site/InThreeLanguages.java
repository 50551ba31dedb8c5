package kz.patronat.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.patronat.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A page that anybody reads, in Kazakh, Russian and English. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@OpenToAll
@RequestMapping({"/kk", "/ru", "/en"})
@interface InThreeLanguages {}
