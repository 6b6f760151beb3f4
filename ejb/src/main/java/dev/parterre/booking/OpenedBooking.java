package dev.parterre.booking;

import java.util.Optional;

/**
 * A booking as its page shows it. Holds personal data.
 *
 * @param offer what giving all of it back would bring now; empty when whoever asks may not
 */
public record OpenedBooking(BookingView booking, Optional<CancellationQuote> offer) {}
