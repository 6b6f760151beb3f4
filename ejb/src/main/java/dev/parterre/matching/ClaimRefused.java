package dev.parterre.matching;

/** Places were claimed that may not be had after all; nothing is recorded, whoever claimed them gives them back. */
class ClaimRefused extends RuntimeException {

    private final Reason reason;

    ClaimRefused(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
