/** Carries running cases over to another version of their model: a plan in words, a trial, the deed, a report. */
@ApplicationModule(allowedDependencies = {"kernel", "texts", "access", "engine", "workplace"})
@NullMarked
package kz.patronat.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
