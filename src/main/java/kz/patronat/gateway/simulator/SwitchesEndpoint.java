package kz.patronat.gateway.simulator;

import java.util.List;
import java.util.Map;
import kz.patronat.access.OpenToAll;
import kz.patronat.kernel.Language;
import kz.patronat.kernel.RejectedInput;
import kz.patronat.texts.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The switches of the simulated gateway for tests and other programs. */
@RestController
@OpenToAll
@SimulatedGateway
@RequestMapping("/gateway-simulator/api")
class SwitchesEndpoint {

    private final Switchboard switchboard;
    private final Promises promises;
    private final Calls calls;
    private final PortalNotices notices;
    private final Texts texts;

    SwitchesEndpoint(Switchboard switchboard, Promises promises, Calls calls, PortalNotices notices, Texts texts) {
        this.switchboard = switchboard;
        this.promises = promises;
        this.calls = calls;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/faults")
    List<FaultSwitch> faults() {
        return switchboard.all();
    }

    @PostMapping(path = "/faults", consumes = MediaType.APPLICATION_JSON_VALUE)
    FaultSwitch on(@RequestBody SwitchRequest request) {
        return request.on(switchboard);
    }

    @DeleteMapping("/faults")
    void allOff() {
        switchboard.allOff();
    }

    @DeleteMapping("/faults/{id}")
    void off(@PathVariable long id) {
        switchboard.off(id);
    }

    /** Brings every promised answer now. */
    @PostMapping("/promises")
    Map<String, Integer> deliver() {
        return Map.of("delivered", promises.deliverAll());
    }

    @GetMapping("/calls")
    List<Call> calls() {
        return calls.all();
    }

    @GetMapping("/notices")
    List<PortalNotices.Notice> notices() {
        return notices.all();
    }

    @ExceptionHandler
    ProblemDetail rejected(RejectedInput rejected, WebRequest request) {
        var language = Language.of(String.valueOf(request.getHeader("Accept-Language")));
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, texts.in(language, rejected));
        problem.setProperty("field", rejected.field());
        return problem;
    }
}
