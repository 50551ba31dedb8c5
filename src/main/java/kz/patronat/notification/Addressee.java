package kz.patronat.notification;

import kz.patronat.kernel.PersonName;
import kz.patronat.kernel.ProviderId;

/** Who is told of a case or of what was filed beside one. */
public record Addressee(ProviderId provider, PersonName name, Reach reach) {}
