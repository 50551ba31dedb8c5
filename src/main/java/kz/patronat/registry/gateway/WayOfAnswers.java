package kz.patronat.registry.gateway;

import kz.patronat.gateway.GatewaySettings;
import kz.patronat.platform.StartRefused;
import kz.patronat.registry.gateway.RegisterSettings.Channel;
import kz.patronat.registry.gateway.RegisterSettings.Consent.By;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** An answer that comes later has to find its way: the gateway calls us, or we fetch what lies ready there. */
@Component
@ConditionalOnProperty("patronat.gateway.url")
class WayOfAnswers {

    private final GatewaySettings gateway;

    /** @throws StartRefused when nobody would ever hear an answer */
    WayOfAnswers(GatewaySettings gateway, RegisterSettings registers) {
        this.gateway = gateway;
        if (registers.criminalRecordChannel() == Channel.ASYNC) {
            require("criminal-record-channel is ASYNC", registers.criminalRecord());
        }
        if (registers.consent().by() == By.KDP) {
            require("consent.by is KDP", registers.consent().service());
        }
    }

    private void require(String setting, String service) {
        var caller = gateway.caller();
        if ((caller == null || caller.id().isBlank()) && !gateway.fetch().contains(service)) {
            throw new StartRefused(
                    "patronat.registry.gateway." + setting
                            + ", but the gateway may not call us, and what lies ready for " + service
                            + " is not fetched: no answer would ever come.",
                    "Set patronat.gateway.caller.id and .password to the login with which the gateway calls"
                            + " /gateway/async, or name " + service + " in patronat.gateway.fetch.");
        }
    }
}
