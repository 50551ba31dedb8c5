package kz.patronat.registry.gateway;

import kz.patronat.registry.AccessReply;
import kz.patronat.registry.PersonalDataConsent;
import kz.patronat.registry.RegistryRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** The law lets us ask without the person's word to the state's access control. */
@Component
@ConditionalOnExpression("!('${spring.datasource.url:}'.isEmpty() && '${patronat.gateway.url:}'.isEmpty())"
        + " && '${patronat.registry.gateway.consent.by:NONE}' != 'KDP'")
class NoConsentNeeded implements PersonalDataConsent {

    @Override
    public AccessReply request(RegistryRequest request) {
        return new AccessReply.NotNeeded();
    }
}
