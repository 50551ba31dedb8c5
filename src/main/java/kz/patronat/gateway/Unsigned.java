package kz.patronat.gateway;

/** A breakdown before anything was sent: what signs refuses to, for its key or password has to be mended. */
public class Unsigned extends GatewayBreakdown {

    Unsigned(GatewayBreakdown refused) {
        super("nothing was sent", refused);
    }
}
