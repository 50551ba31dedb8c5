/** Tells a person something, once. */
@ApplicationModule(allowedDependencies = {"kernel", "texts", "casefile"})
@NullMarked
package kz.patronat.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
