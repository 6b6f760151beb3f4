package dev.parterre.payment;

/** What a gateway that does not answer looks like to other components. */
public final class SilentGateway {

    private SilentGateway() {}

    public static GatewayUnavailable silence() {
        return new GatewayUnavailable();
    }
}
