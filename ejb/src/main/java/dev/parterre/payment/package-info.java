/**
 * Money moved through a gateway, and nothing about what it is for: payments, refunds, saved methods.
 *
 * <p>How money moves: the intent is a row ({@code CREATED}), written in the asking component's transaction; the gateway is called
 * outside any transaction under an idempotency key that is the row's id; the outcome is recorded in a transaction of its own. A
 * crash at any point leaves a row that says which step to repeat, and repeating it charges nobody twice. What the gateway tells us
 * by itself (webhooks) goes the same way and is published as {@link dev.parterre.payment.PaymentSettled}.
 *
 * <p>What is paid with ({@link dev.parterre.payment.Tender}) decides who moves it: each tender has one {@code PaymentGateway}, and all
 * of them pass the same contract test.
 *
 * <p>Card data never comes here (PCI DSS SAQ A): a card is entered on the gateway's page.
 */
package dev.parterre.payment;
