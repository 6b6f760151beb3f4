package dev.parterre.billing;

/**
 * Who issues a document, or to whom.
 *
 * @param vatNumber null when there is none
 * @param registration the number in the country's register of companies; null when there is none
 * @param email where questions go; null for buyers
 */
public record Party(String name, PostalAddress address, String vatNumber, String registration, String email) {}
