package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Tells that places came back, in the transaction that gives them back, when that is news: as long as a performance has plenty,
 * nobody waits for them.
 */
@Dependent
class ReturnNews {

    /** With so many left every party has found its places, together or not. */
    static final int PLENTY = 20;

    @Inject
    private SalePointCache sales;

    @EJB
    private PlaceService places;

    @Inject
    private Outbox outbox;

    void tell(PerformanceId performance, int count) {
        var plan = sales.of(performance).plan();
        if (places.availability(performance, plan).total() < PLENTY) {
            outbox.publish(new PlacesReturned(performance.value(), count));
        }
    }
}
