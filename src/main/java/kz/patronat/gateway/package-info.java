/** Speaks with the e-government gateway in its own words: both channels, the signature of the body, what was said. */
@ApplicationModule(allowedDependencies = {"kernel", "texts", "access", "platform", "signature", "signature :: sample"})
@NullMarked
package kz.patronat.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
