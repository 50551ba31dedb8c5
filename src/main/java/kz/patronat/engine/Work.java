package kz.patronat.engine;

import java.util.Set;
import kz.patronat.access.Role;
import kz.patronat.casefile.Act;
import kz.patronat.kernel.CaseNumber;
import kz.patronat.kernel.ProviderId;
import org.jspecify.annotations.Nullable;

/** A user task as the rules of access see it. */
record Work(
        String taskId,
        Set<Role> roles,
        ProviderId provider,
        @Nullable CaseNumber number,
        @Nullable Act act) {}
