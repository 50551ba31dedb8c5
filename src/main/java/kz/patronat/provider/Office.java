package kz.patronat.provider;

import kz.patronat.kernel.Bilingual;

/**
 * A body beside the provider that answers complaints about it, as it stands on its letters.
 *
 * @param phone the reference phones in E.164 form, a comma and a blank between them
 */
public record Office(Bilingual name, Bilingual address, String phone) {}
