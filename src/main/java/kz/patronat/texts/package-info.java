/** Sentences for people, by key and language, from the bundles of every capability. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.patronat.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
