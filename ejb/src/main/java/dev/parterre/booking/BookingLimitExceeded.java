package dev.parterre.booking;

import java.util.Map;

/** One booking may not have so many places of this performance, whoever's it is. */
public class BookingLimitExceeded extends LimitExceeded {

    BookingLimitExceeded(int limit, int wanted) {
        super(Map.of("limit", limit, "wanted", wanted));
    }
}
