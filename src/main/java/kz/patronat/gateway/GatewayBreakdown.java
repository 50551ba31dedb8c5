package kz.patronat.gateway;

/** The gateway will not take what we send before somebody mends the configuration; asking again is of no use. */
public class GatewayBreakdown extends RuntimeException {

    GatewayBreakdown(String reason) {
        super("the gateway refuses what we send: " + reason);
    }
}
