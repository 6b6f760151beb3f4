package dev.parterre.billing;

/**
 * Bookings whose documents cannot be written yet.
 *
 * @param owner whose documents: an organiser's id, 0 for the house
 * @param reason what is missing: {@code address}, {@code vat-number}, {@code registration} or {@code exemption}
 */
public record DocumentsOwed(long owner, String reason, long bookings) {}
