package kz.patronat.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to whom an endpoint of ours believes to be talking, and for whom the engine acts meanwhile. */
@RestController
class EchoEndpoint {

    private final IdentityService identity;

    EchoEndpoint(IdentityService identity) {
        this.identity = identity;
    }

    @GetMapping("/camunda/api/patronat/echo")
    @AllowedTo({Role.REGISTRAR, Role.HEAD})
    String read(@AuthenticationPrincipal SignedIn person) {
        var acting = identity.getCurrentAuthentication();
        return person.getName() + " acts as " + acting.getUserId() + " in " + acting.getTenantIds();
    }

    @PostMapping("/camunda/api/patronat/echo")
    @AllowedTo(Role.REGISTRAR)
    String change(@AuthenticationPrincipal SignedIn person) {
        return read(person);
    }

    @GetMapping("/camunda/api/patronat/echo/without-role")
    String forgotten() {
        return "nobody reads this";
    }
}
