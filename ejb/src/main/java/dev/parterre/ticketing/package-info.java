/**
 * Tickets: the right of one person to one place, with a code that a gate verifies without a network.
 *
 * <p>Tickets follow facts: a confirmed booking gets its tickets through the queue, seconds later; places given back lose theirs.
 * The database allows one living ticket per line of a booking. The code's format and key are explained in
 * {@code TicketCodes}; the key is configuration, one secret per house.
 */
package dev.parterre.ticketing;
