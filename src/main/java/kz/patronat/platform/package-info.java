/** The ground the service stands on: the database it brings along, its clock, and the line that says it is up. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package kz.patronat.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
