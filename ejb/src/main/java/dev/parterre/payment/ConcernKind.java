package dev.parterre.payment;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a person is to look at money, and what they can do next. Each is a rule of its own:
 *
 * <ul>
 *   <li>too late: the places are somebody else's; all of it goes back
 *   <li>twice: what it was for is paid already; all of it goes back
 *   <li>too little, or another currency: it does not count as paid; all of it goes back
 *   <li>too much: what was asked is paid; the rest goes back
 *   <li>unknown here: the gateway has money of which we know nothing; staff give it back, or find out what it is for
 *   <li>not at the gateway: we think it is paid, the gateway does not say so
 *   <li>no outcome: the gateway has not said for an hour how it ended; it goes on being asked
 *   <li>refund failed: the money is still owed; staff send it again or pay it another way
 *   <li>disputed: a cardholder's bank takes it back; staff answer at the gateway, in time
 * </ul>
 *
 * What is on its way back by itself is closed by itself when it has arrived.
 */
public enum ConcernKind {
    PAID_TOO_LATE(NextStep.WATCH, "paid-too-late"),
    PAID_TWICE(NextStep.WATCH, "paid-twice"),
    PAID_TOO_LITTLE(NextStep.WATCH, "paid-too-little"),
    PAID_TOO_MUCH(NextStep.WATCH, "paid-too-much"),
    UNKNOWN_PAYMENT(NextStep.GIVE_BACK, null),
    UNKNOWN_REFUND(NextStep.LOOK, null),
    AMOUNT_DIFFERS(NextStep.LOOK, null),
    NOT_AT_GATEWAY(NextStep.ASK, null),
    NO_OUTCOME(NextStep.ASK, null),
    REFUND_NO_OUTCOME(NextStep.ASK_REFUND, null),
    REFUND_FAILED(NextStep.SEND_AGAIN, null),
    DISPUTED(NextStep.ANSWER, null),
    DISPUTE_LOST(NextStep.LOOK, null);

    /** What a person can do about it. */
    public enum NextStep {
        /** Nothing: the money is on its way back. */
        WATCH,
        /** Look at the gateway and decide; then close it. */
        LOOK,
        /** Ask the gateway again. */
        ASK,
        /** Ask the gateway about the refund again. */
        ASK_REFUND,
        /** Send the refund once more. */
        SEND_AGAIN,
        /** Pay back at once what we know nothing of. */
        GIVE_BACK,
        /** Hand in evidence at the gateway before the date. */
        ANSWER
    }

    private final NextStep next;
    private final String refundReason;

    ConcernKind(NextStep next, String refundReason) {
        this.next = next;
        this.refundReason = refundReason;
    }

    public NextStep next() {
        return next;
    }

    /** Whether money that goes back for this reason goes back because something was wrong with it. */
    static Optional<ConcernKind> ofRefund(String reason) {
        return Arrays.stream(values())
                .filter(kind -> kind.refundReason != null && kind.refundReason.equals(reason))
                .findFirst();
    }

    /** The reason of the refund that follows from it; null where none follows by itself. */
    String refundReason() {
        return refundReason;
    }
}
