package kz.patronat.intake.process;

import java.util.List;
import kz.patronat.casefile.AdditionalField;
import kz.patronat.casefile.Application;
import kz.patronat.casefile.NoticeChannel;
import org.jspecify.annotations.Nullable;

/**
 * What the completed form hands to the registration.
 *
 * @param channel how the applicant wants to be told, null when nothing was said
 * @param additional fields that an analyst added to the form
 */
record Accepted(Application application, @Nullable NoticeChannel channel, List<AdditionalField> additional) {}
