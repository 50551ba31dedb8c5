/** The register of providers of the service: local executive bodies, each a tenant (clause C1). */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package kz.patronat.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
