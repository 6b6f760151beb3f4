package dev.parterre.booking;

import dev.parterre.shared.Money;
import java.util.List;

/** What giving places back would bring: these places go, this much comes back. */
public record CancellationQuote(BookingReference reference, List<BookingLineView> lines, Money refund) {}
