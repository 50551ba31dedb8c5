package kz.patronat.gateway.simulator;

import java.util.Map;

/** How the simulated registries behave for a person; everybody who is not listed is {@code CLEAR}. */
enum Behaviour {
    CLEAR,
    CRIMINAL_RECORD,
    DECEASED,
    INCAPABLE,
    NOT_FOUND,
    /** The registry knows another surname. */
    DIFFERENT_NAME,
    /** The answer comes later, over the asynchronous channel. */
    PENDING,
    /** Nobody answers for the first hours. */
    SILENT_FOR_HOURS,
    SILENT,
    /** The person is asked for access to the data and gives it later. */
    ACCESS_GIVEN_LATER,
    ACCESS_REFUSED;

    private static final Map<String, Behaviour> BY_IIN = Map.of(
            "051231500010", CRIMINAL_RECORD,
            "051231600017", DECEASED,
            "000229600014", INCAPABLE,
            "000229500018", NOT_FOUND,
            "051231600807", DIFFERENT_NAME,
            "850315301801", PENDING,
            "051231500102", SILENT_FOR_HOURS,
            "850315400608", SILENT,
            "000229600503", ACCESS_GIVEN_LATER,
            "000229500909", ACCESS_REFUSED);

    static Behaviour of(String iin) {
        return BY_IIN.getOrDefault(iin, CLEAR);
    }

    static Map<String, Behaviour> samples() {
        return BY_IIN;
    }
}
