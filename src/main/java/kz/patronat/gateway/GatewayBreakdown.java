package kz.patronat.gateway;

import kz.patronat.kernel.ToBeMended;

/** Nothing goes to the gateway or comes from it before somebody mends the configuration; asking again is of no use. */
public class GatewayBreakdown extends ToBeMended {

    GatewayBreakdown(String reason) {
        super("the line to the gateway has to be mended: " + reason);
    }

    GatewayBreakdown(String reason, GatewayBreakdown cause) {
        this(reason + ", " + cause.getMessage());
        initCause(cause);
    }
}
