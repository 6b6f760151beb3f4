package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

@Dependent
class VenueNamesRepository {

    @PersistenceContext
    private EntityManager entities;

    Map<VenueId, LocalText> of(Collection<VenueId> ids) {
        return entities.createQuery("select v.id, v.name from Venue v where v.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(VenueId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new VenueId((Long) row[0]), row -> (LocalText) row[1]));
    }
}
