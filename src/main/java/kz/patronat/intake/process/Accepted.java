package kz.patronat.intake.process;

import java.util.List;
import kz.patronat.casefile.AdditionalField;
import kz.patronat.casefile.Application;

/**
 * What the completed form hands to the registration.
 *
 * @param additional fields that an analyst added to the form
 */
record Accepted(Application application, List<AdditionalField> additional) {}
