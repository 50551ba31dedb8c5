package kz.patronat.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** HTTP Basic for {@code /engine-rest} and {@code /api}: user id and password of a person of the staff. */
@Component
class MachineSignIn implements AuthenticationProvider {

    private final StaffDirectory staff;
    private final Accounts accounts;
    private final boolean on;

    /** @param samples missing where a real database holds real people: their passwords are not sent with each call */
    MachineSignIn(StaffDirectory staff, Accounts accounts, ObjectProvider<SamplePeople> samples) {
        this.staff = staff;
        this.accounts = accounts;
        this.on = samples.getIfAvailable() != null;
    }

    boolean isOn() {
        return on;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var userId = claim.getName();
        var password = String.valueOf(claim.getCredentials());
        return staff.signIn(userId)
                .filter(person -> accounts.accepts(userId, password))
                .map(PersonAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("no such person or wrong password"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** The filter of the chain; the web applications never see it. */
    Filter filter(AuthenticationEntryPoint refusal) {
        var filter = new BasicAuthenticationFilter(new ProviderManager(this), refusal) {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !on || request.getRequestURI().startsWith("/camunda");
            }
        };
        filter.setCredentialsCharset(StandardCharsets.UTF_8.name());
        return filter;
    }
}
