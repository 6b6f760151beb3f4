/**
 * Money moved through a gateway, and nothing about what it is for: payments, refunds, saved methods.
 *
 * <p>How money moves: the intent is a row ({@code CREATED}), written in the asking component's transaction; the gateway is called
 * outside any transaction under an idempotency key that is the row's id; the outcome is recorded in a transaction of its own. A
 * crash at any point leaves a row that says which step to repeat, and repeating it charges nobody twice. What the gateway tells us
 * by itself (webhooks) goes the same way and is published as {@link dev.parterre.payment.PaymentSettled}. The steps are a list,
 * {@link dev.parterre.payment.PaymentStep}; a test walks it and kills the process behind each.
 *
 * <p>Until it is known: {@code PaymentReconciler} asks the card gateway about every payment and refund that is open, after ever longer
 * pauses, and each day, once it is over, is held against the gateway's own list. A charge that nobody is sure of is never repeated once
 * its order was given up: the gateway's list says whether it was made. A retry after a decline is another payment, and so has another
 * key.
 *
 * <p>What is not as it should be, money that is late, double, too much, too little or unknown, refunds that fail, disputes, is told as
 * a fact and stands in a list with a next step ({@link dev.parterre.payment.ConcernKind} has the rules) until a person or the money
 * itself has settled it. A refund that failed is still owed.
 *
 * <p>A customer who is present pays on the gateway's own page: a Checkout Session, which is expired when the payment is given up, as
 * at the end of its hold.
 *
 * <p>What is paid with ({@link dev.parterre.payment.Tender}) decides who moves it: each tender has one {@code PaymentGateway}, and all
 * of them pass the same contract test.
 *
 * <p>Card data never comes here (PCI DSS SAQ A): a card is entered on the gateway's page.
 */
package dev.parterre.payment;
