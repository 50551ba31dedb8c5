package kz.patronat.gateway.simulator;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What can be asked through the simulated gateway, by the names that the services have there. */
enum SimulatedRegister {
    /** ГБД ФЛ, the state database of natural persons. */
    IDENTITY("GBDFL_UniversalServiceSync", "GBDFLUniversal_token"),
    /** The certificate of the Committee on legal statistics; name and schema are assumed. */
    CRIMINAL_RECORD("KPSSU_CriminalRecord"),
    /** КДП, the state's control of the access to personal data, which asks the person. */
    ACCESS("KDP_SERVICE"),
    /** The temporary storage, through which files go beside the messages. */
    FILES("EDS_TEMP_FILES"),
    /** What the personal cabinet of the portal is told: every notification, whatever its service is called. */
    PORTAL_STATUS;

    private final Set<String> names;

    SimulatedRegister(String... names) {
        this.names = Set.of(names);
    }

    static Optional<SimulatedRegister> of(String serviceId) {
        return Arrays.stream(values())
                .filter(each -> each.names.contains(serviceId))
                .findFirst();
    }
}
