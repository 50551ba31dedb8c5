package kz.patronat.registry.gateway;

import java.time.Duration;
import java.util.Set;
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
 * @param consent how the person's consent to the access is obtained
 * @param nobody codes with which a register says that it finds nobody by these data
 * @param capable codes with which the database of natural persons says that nobody has limited the capability; assumed,
 *     only those of life are public
 */
@ConfigurationProperties("patronat.registry.gateway")
record RegisterSettings(
        @DefaultValue("PATRONAT") String senderCode,
        @DefaultValue("GBDFL_UniversalServiceSync") String identity,
        @DefaultValue("GBDFLUniversal_token") String identityWithToken,
        @DefaultValue("KPSSU_CriminalRecord") String criminalRecord,
        @DefaultValue("SYNC") Channel criminalRecordChannel,
        @DefaultValue Consent consent,
        @DefaultValue({"404", "NOT_FOUND"}) Set<String> nobody,
        @DefaultValue("0") Set<String> capable) {

    /**
     * How the person's consent to the access is obtained.
     *
     * @param by whose control it goes through; {@code NONE} where the law lets us ask without it
     * @param service of the access control
     * @param company who asks, by name, BIN and the person responsible
     * @param access code of the data that are asked for
     * @param goodFor how long a consent is asked for
     * @param refused codes with which the access control passes on the person's no; assumed, they are not public
     */
    record Consent(
            @DefaultValue("NONE") By by,
            @DefaultValue("KDP_SERVICE") String service,
            @DefaultValue("") String company,
            @DefaultValue("") String companyBin,
            @DefaultValue("") String responsible,
            @DefaultValue("GBDFL") String access,
            @DefaultValue("P7D") Duration goodFor,
            @DefaultValue("REFUSED") Set<String> refused) {

        enum By {
            NONE,
            KDP
        }
    }

    enum Channel {
        SYNC,
        ASYNC
    }
}
