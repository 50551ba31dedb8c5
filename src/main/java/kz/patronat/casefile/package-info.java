/** The case file: the application, its people and children, consents, terms, and who did what. */
@ApplicationModule(allowedDependencies = {"kernel", "deadline", "provider", "numbering", "texts"})
@NullMarked
package kz.patronat.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
