package dev.parterre.payment;

/**
 * What the gateway of a tender charges.
 *
 * @param customer the gateway's name of who pays; null for a guest
 * @param method which card, which balance, which receipt of the terminal; null where the tender says all
 */
public record GatewayMeans(Tender tender, String customer, String method) {}
