package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingLineView;
import dev.parterre.ticketing.TicketView;

/** One ticket as the page shows it. */
public record TicketSheet(TicketView ticket, BookingLineView line, QrPath qr) {}
