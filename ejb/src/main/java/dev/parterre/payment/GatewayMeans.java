package dev.parterre.payment;

/**
 * What the gateway of a tender charges.
 *
 * @param customer the card gateway's name of the customer; null for a guest and for other tenders
 * @param method which card, which balance, which receipt of the terminal; null where the tender says all
 */
public record GatewayMeans(Tender tender, String customer, String method) {}
