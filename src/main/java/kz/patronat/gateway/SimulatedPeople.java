package kz.patronat.gateway;

import java.time.LocalDate;
import java.util.Optional;
import kz.patronat.kernel.PersonName;

/** Whom the simulated register of natural persons knows beside its samples: whoever is asked about. */
public interface SimulatedPeople {

    /** @param requestNumber of the question, as it goes with the message */
    Optional<Known> behind(String requestNumber);

    /** What the register knows of a person. */
    record Known(PersonName name, LocalDate birthDate) {}
}
