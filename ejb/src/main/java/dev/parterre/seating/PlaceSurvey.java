package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads what is committed, whatever the caller's own transaction is doing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaceSurvey {

    @Inject
    private PlaceRepository places;

    /** By ordinal, until when a place is taken, as {@link PlacePicture} counts; all of them for good before they were opened. */
    public long[] takenUntil(PerformanceId performance, int size) {
        return places.takenUntil(performance, size);
    }
}
