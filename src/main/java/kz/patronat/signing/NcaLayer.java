package kz.patronat.signing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a browser finds the signing tool of the national authority: on the person's own machine. */
@Component
public class NcaLayer {

    private final String address;
    private final String citizens;

    NcaLayer(
            @Value("${patronat.signature.ncalayer:wss://127.0.0.1:13579}") String address,
            ObjectProvider<NcaLayerStandIn> standIn) {
        this.address =
                standIn.stream().findFirst().map(there -> NcaLayerStandIn.PATH).orElse(address);
        this.citizens = standIn.stream()
                .findFirst()
                .map(there -> NcaLayerStandIn.CITIZENS)
                .orElse(address);
    }

    /** An address of its own, or a path of this service where a stand-in answers. */
    public String address() {
        return address;
    }

    /** The same for the pages of citizens. */
    public String forCitizens() {
        return citizens;
    }
}
