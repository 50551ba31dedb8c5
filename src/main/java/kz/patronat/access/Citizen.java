package kz.patronat.access;

import kz.patronat.kernel.Iin;
import kz.patronat.kernel.PersonName;

/**
 * A citizen who proved who they are. Nobody of the staff is one by that, and no citizen is of the staff.
 *
 * @param name as whoever signed the person in knows it
 */
public record Citizen(Iin iin, PersonName name) {}
