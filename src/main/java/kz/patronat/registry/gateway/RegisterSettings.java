package kz.patronat.registry.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names the registers answer at the gateway.
 *
 * @param senderCode our code in the state database of natural persons
 * @param identity its service
 * @param identityWithToken the same where the person's consent is obtained through the state's own access control
 * @param criminalRecord service of the Committee on legal statistics; name and schema are assumed
 * @param criminalRecordChannel on which channel it answers
 */
@ConfigurationProperties("patronat.registry.gateway")
record RegisterSettings(
        @DefaultValue("PATRONAT") String senderCode,
        @DefaultValue("GBDFL_UniversalServiceSync") String identity,
        @DefaultValue("GBDFLUniversal_token") String identityWithToken,
        @DefaultValue("KPSSU_CriminalRecord") String criminalRecord,
        @DefaultValue("SYNC") Channel criminalRecordChannel) {

    enum Channel {
        SYNC,
        ASYNC
    }
}
