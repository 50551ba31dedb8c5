package kz.patronat.cabinet;

import java.util.Locale;
import kz.patronat.cabinet.CabinetSettings.Adapter;
import kz.patronat.gateway.Gateway;
import kz.patronat.platform.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** In which shape the portal is told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CabinetSettings.class)
class CabinetConfiguration {

    /** @throws StartRefused when the adapter misses its service, its gateway or a code */
    @Bean
    StatusChannel statusChannel(
            CabinetSettings settings,
            ResourceLoader files,
            ObjectProvider<Gateway> gateway,
            ObjectProvider<ResultFiles> results) {
        return switch (settings.adapter()) {
            case LOG -> new LoggedStatuses();
            case NOBD -> throughGateway(settings, new NobdShape(codes(settings, files)), gateway, results);
            case PEP -> throughGateway(settings, new PepShape(codes(settings, files)), gateway, results);
        };
    }

    private static StatusChannel throughGateway(
            CabinetSettings settings,
            StatusShape shape,
            ObjectProvider<Gateway> gateway,
            ObjectProvider<ResultFiles> results) {
        var service = settings.service();
        if (service == null || service.isBlank()) {
            throw new StartRefused(
                    "patronat.cabinet.adapter is " + settings.adapter() + ", but no service of the portal is named.",
                    "Set patronat.cabinet.service to the serviceId of the portal's passport, or the adapter to "
                            + Adapter.LOG + ".");
        }
        var connected = gateway.getIfAvailable();
        if (connected == null) {
            throw new StartRefused(
                    "patronat.cabinet.adapter is " + settings.adapter() + ", but no gateway is connected.",
                    "Set patronat.gateway.url, or the adapter to " + Adapter.LOG + ".");
        }
        return new GatewayStatuses(connected, shape, service, results.getObject()::of);
    }

    private static StatusCodes codes(CabinetSettings settings, ResourceLoader files) {
        var place = settings.codes() == null
                ? "classpath:portal/" + settings.adapter().name().toLowerCase(Locale.ROOT) + "-statuses.properties"
                : settings.codes();
        return StatusCodes.read(files.getResource(place));
    }
}
