package kz.patronat.gateway;

import kz.patronat.kernel.ToBeMended;

/** Nothing goes to the gateway or comes from it before somebody mends the configuration; asking again is of no use. */
public class GatewayBreakdown extends ToBeMended {

    GatewayBreakdown(String reason) {
        super(told(reason));
    }

    GatewayBreakdown(String reason, GatewayBreakdown cause) {
        super(told(reason + ", " + cause.getMessage()), cause);
    }

    private static String told(String reason) {
        return "the line to the gateway has to be mended: " + reason;
    }
}
