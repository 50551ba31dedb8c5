package kz.patronat.registry.gateway;

import kz.patronat.gateway.GatewayReply.Refused;
import kz.patronat.kernel.ToBeMended;

/**
 * The register says no and not that it knows nobody: of the person nothing is known. Asking again is of no use before
 * somebody has looked at what we send; the paper way opens meanwhile.
 */
class RegisterRefusal extends ToBeMended {

    RegisterRefusal(Refused refused) {
        super("the register refuses the question: " + refused.code());
    }
}
