package kz.patronat.workplace;

import java.util.EnumSet;
import java.util.Set;
import kz.patronat.access.Role;
import kz.patronat.access.SignedIn;
import kz.patronat.document.AnsweringBody;

/** Whose letters a person sees to: each body posts its own. */
final class PostingFor {

    private PostingFor() {}

    static Set<AnsweringBody> of(SignedIn person) {
        var bodies = EnumSet.noneOf(AnsweringBody.class);
        for (var role : person.member().roles()) {
            if (role == Role.AKIMAT) {
                bodies.add(AnsweringBody.AKIMAT);
            } else if (role == Role.QUALITY_OFFICER) {
                bodies.add(AnsweringBody.QUALITY_BODY);
            } else if (role.hasOneProvider()) {
                bodies.add(AnsweringBody.PROVIDER);
            }
        }
        return bodies;
    }
}
