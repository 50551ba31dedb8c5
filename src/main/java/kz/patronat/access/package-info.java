/** Who may do and see what: roles, the staff, duties that one person may not hold both, and the log of who looked. */
@ApplicationModule(allowedDependencies = {"kernel", "texts", "provider", "casefile", "platform"})
@NullMarked
package kz.patronat.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
