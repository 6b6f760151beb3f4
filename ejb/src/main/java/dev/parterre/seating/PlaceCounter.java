package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Counts one performance per transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlaceCounter {

    @Inject
    private PlaceRepository places;

    @Inject
    private Clock clock;

    public void count(PerformanceId performance) {
        places.count(performance, clock.instant());
    }

    public List<PerformanceId> withClaims() {
        return places.performancesWithClaims().stream().map(PerformanceId::new).toList();
    }
}
