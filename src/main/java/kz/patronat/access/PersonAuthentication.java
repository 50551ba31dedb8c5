package kz.patronat.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person who proved who they are; the authorities are the ids of the roles. */
class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn person;

    PersonAuthentication(SignedIn person) {
        super(AuthorityUtils.createAuthorityList(
                person.member().roles().stream().map(Role::id).toList()));
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
