package dev.parterre.booking;

import dev.parterre.shared.Money;
import java.util.List;

/** What stands of a performance. @param paid for the valid places, by currency */
public record StandingBookings(long bookings, long places, List<Money> paid) {

    public StandingBookings {
        paid = List.copyOf(paid);
    }
}
