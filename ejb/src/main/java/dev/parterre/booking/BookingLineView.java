package dev.parterre.booking;

import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.Money;

/** One place of a booking; {@code vat} and {@code fee} are inside {@code price}. */
public record BookingLineView(
        long id, PlaceInfo place, TicketType type, Money price, Money vat, Money fee, LineState state) {}
