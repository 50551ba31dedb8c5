/** Tells a person something, once, and carries it to where the person asked for it. */
@ApplicationModule(allowedDependencies = {"kernel", "texts", "provider", "casefile", "access", "document", "platform"})
@NullMarked
package kz.patronat.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
