package kz.patronat.engine;

import java.util.List;
import java.util.Set;
import kz.patronat.access.Role;
import kz.patronat.casefile.Act;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the rules of access see it.
 *
 * @param name Kazakh name, as in the model
 * @param definition its id in the model
 * @param numbers under which the acts of the matter stand: the case, the complaint that went
 *     before, and last the number that the process has for itself: that of a visit, of a complaint
 */
record Work(
        String id,
        String name,
        String definition,
        Set<Role> roles,
        ProviderId provider,
        List<CaseNumber> numbers,
        @Nullable Act act) {}
