package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** What venues are called, for sentences that name some. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VenueNamesService {

    @Inject
    private VenueNamesRepository venues;

    /** Of none nothing is asked; what does not exist is left out. */
    public Map<VenueId, LocalText> names(Collection<VenueId> ids) {
        return ids.isEmpty() ? Map.of() : venues.of(ids);
    }
}
