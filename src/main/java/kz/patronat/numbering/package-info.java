/** Gapless numbers: one counter per provider, kind and year. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package kz.patronat.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
