package kz.patronat.gateway;

/** Nothing goes to the gateway or comes from it before somebody mends the configuration; asking again is of no use. */
public class GatewayBreakdown extends RuntimeException {

    GatewayBreakdown(String reason) {
        super("the line to the gateway has to be mended: " + reason);
    }
}
