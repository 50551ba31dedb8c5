package kz.patronat.intake.process;

import java.util.Map;
import kz.patronat.casefile.Application;

/**
 * What the completed form hands to the registration.
 *
 * @param additional fields that an analyst added to the form
 */
record Accepted(Application application, Map<String, Object> additional) {}
