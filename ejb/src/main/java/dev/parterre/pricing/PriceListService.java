package dev.parterre.pricing;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the price lists of performances. What is held or booked keeps the price it was quoted. */
@Stateless
@PermitAll
public class PriceListService {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Puts the list in place of the one before.
     *
     * @throws PriceListRefused when it cannot be taken; the one before stays
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
    public void put(PerformanceId performance, PriceListDraft draft) {
        PriceListPolicy.check(draft);
        var known = entities.find(StoredPriceList.class, performance.value());
        var list = known == null ? new StoredPriceList(performance) : known;
        list.take(draft);
        if (known == null) {
            entities.persist(list);
        }
    }

    /** @throws NoPriceList when the performance has none yet */
    public PriceList prices(PerformanceId performance) {
        return find(performance).orElseThrow(NoPriceList::new);
    }

    public Optional<PriceList> find(PerformanceId performance) {
        return Optional.ofNullable(entities.find(StoredPriceList.class, performance.value()))
                .map(StoredPriceList::view);
    }

    /** The lists of those performances that have one, in one statement. */
    public Map<PerformanceId, PriceList> prices(Collection<PerformanceId> performances) {
        return entities.createQuery(
                        "select l from StoredPriceList l left join fetch l.prices where l.performanceId in :ids",
                        StoredPriceList.class)
                .setParameter(
                        "ids", performances.stream().map(PerformanceId::value).toList())
                .getResultStream()
                .distinct()
                .collect(Collectors.toMap(StoredPriceList::performance, StoredPriceList::view, (one, same) -> one));
    }
}
