package kz.patronat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void keepToTheirDeclaredDependencies() {
        ApplicationModules.of(Patronat.class).verify();
    }
}
