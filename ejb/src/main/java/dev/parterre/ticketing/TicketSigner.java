package dev.parterre.ticketing;

import java.util.Optional;

/** The codes under the house's key, as a bean. */
class TicketSigner {

    private final TicketCodes codes;

    TicketSigner(TicketCodes codes) {
        this.codes = codes;
    }

    /** For the container's proxy alone. */
    protected TicketSigner() {
        this(null);
    }

    String sign(TicketFacts facts) {
        return codes.sign(facts);
    }

    Optional<TicketFacts> verify(String code) {
        return codes.verify(code);
    }
}
