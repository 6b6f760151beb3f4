package dev.parterre.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes what waits at one performance in one transaction: all that can be, or nothing and the whole of it again. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SaleBatch {

    @Inject
    private HoldBatch holds;

    @Inject
    private FreeBookingBatch bookings;

    @Inject
    private Clock clock;

    /** @param turn told which places are about to be claimed; @param again whether what memory says of the places has been proved wrong just now */
    void write(List<Errand<?>> batch, SaleTurn turn, boolean again) {
        batch.forEach(Errand::begin);
        // as exact as the database keeps it: a repeated answer must say the same
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var toBook = only(FreeBookingErrand.class, batch);
        if (!toBook.isEmpty()) {
            bookings.confirm(toBook, now);
        }
        var toHold = only(HoldErrand.class, batch);
        if (!toHold.isEmpty()) {
            holds.open(toHold, new HoldBatch.Moment(now, turn, again, toBook.isEmpty()));
        }
    }

    private static <T> List<T> only(Class<T> kind, List<Errand<?>> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
