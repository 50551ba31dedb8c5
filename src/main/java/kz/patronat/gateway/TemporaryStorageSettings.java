package kz.patronat.gateway;

import java.time.Duration;
import kz.patronat.gateway.GatewaySettings.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The gateway's temporary storage, through which files go beside the messages.
 *
 * @param service id of the storage at the gateway
 * @param login with which the storage knows us; that of the gateway where nothing is said
 * @param life how long a file of ours is to lie there; the storage may answer a shorter one
 * @param spare a file that lies there for no longer than this is laid there anew before it is named
 * @param largest the storage is not asked to take a larger file; in a message it grows by a third
 */
@ConfigurationProperties("patronat.gateway.files")
public record TemporaryStorageSettings(
        @DefaultValue("EDS_TEMP_FILES") String service,
        @Nullable Login login,
        @DefaultValue("PT24H") Duration life,
        @DefaultValue("PT2H") Duration spare,
        @DefaultValue("10MB") DataSize largest) {}
