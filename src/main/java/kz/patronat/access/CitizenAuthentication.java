package kz.patronat.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A citizen at the own pages; the name of it is the IIN. */
class CitizenAuthentication extends AbstractAuthenticationToken {

    private final transient Citizen citizen;

    CitizenAuthentication(Citizen citizen) {
        super(List.of());
        this.citizen = citizen;
        setAuthenticated(true);
    }

    @Override
    public Citizen getPrincipal() {
        return citizen;
    }

    @Override
    public String getName() {
        return citizen.iin().value();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
