package dev.parterre.payment;

/**
 * The steps of money in and money out, in their order. Between each two the process may die; what then stands where is what the next
 * start goes on from. A test walks this list and stops the process behind each step.
 */
public enum PaymentStep {
    /** The order and the intent to pay are written; the gateway knows nothing. */
    PAYMENT_ORDERED,
    /** The gateway has charged, declined, or opened its page; nothing of it is written. */
    PAYMENT_ANSWERED,
    /** What the gateway said is written; whoever asked has not acted on it. */
    PAYMENT_RECORDED,
    /** The consequence is drawn; nobody has been told. */
    PAYMENT_CONCLUDED,
    /** The gateway has told us by itself; nothing of it is written. */
    EVENT_ARRIVED,
    /** It is written; nobody has acted on it. */
    EVENT_RECORDED,
    /** The gateway has given the payment up; nothing of it is written. */
    PAYMENT_GIVEN_UP,
    /** Places are given back and the refund is ordered; the gateway knows nothing. */
    REFUND_ORDERED,
    /** The gateway has paid back; nothing of it is written. */
    REFUND_ANSWERED,
    /** What the gateway said about the refund is written; nobody has been told. */
    REFUND_RECORDED
}
