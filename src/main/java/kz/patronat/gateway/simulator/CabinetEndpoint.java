package kz.patronat.gateway.simulator;

import java.util.List;
import kz.patronat.access.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the simulated personal cabinet shows of a number, for tests and other programs. */
@RestController
@OpenToAll
@SimulatedGateway
class CabinetEndpoint {

    private final PortalCabinet cabinet;

    CabinetEndpoint(PortalCabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** @param came the ordinals in the order in which they came, repeated ones too */
    record View(List<PortalCabinet.Shown> shown, List<Integer> came) {}

    @GetMapping("/gateway-simulator/api/cabinet")
    View of(@RequestParam String number) {
        return new View(cabinet.of(number), cabinet.cameInOrder(number));
    }
}
