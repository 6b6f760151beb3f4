package dev.parterre.pricing;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.Edition;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

    @EJB
    private ProgrammeService programme;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

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
        list.ownFees().ifPresent(fees -> FeesPolicy.checked(fees, draft.currency()));
        if (known == null) {
            entities.persist(list);
        }
        announce(list);
    }

    /**
     * Sets what the house asks for its service there, from a quarter of a second later; what is held keeps the fee it was quoted.
     *
     * @param own empty for the usual fee again
     * @return the list with the fees
     * @throws FeesRefused when they cannot be taken, NoPriceList
     */
    @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
    public PriceList charge(PerformanceId performance, Optional<Fees> own) {
        var list = Optional.ofNullable(entities.find(StoredPriceList.class, performance.value()))
                .orElseThrow(NoPriceList::new);
        list.charge(own.map(fees -> FeesPolicy.checked(fees, list.currency())));
        audit.record(
                "performance.fees-changed",
                "performance:" + performance,
                Map.of("fees", own.<Object>map(fees -> fees).orElse("usual")));
        announce(list);
        return list.view();
    }

    /** The same at several performances, at all of them or at none. @throws FeesRefused, NoPriceList */
    @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
    public void chargeAll(Collection<PerformanceId> performances, Optional<Fees> own) {
        performances.forEach(performance -> charge(performance, own));
    }

    /** Whether the performance has fees of its own. @throws NoPriceList */
    public boolean hasOwnFees(PerformanceId performance) {
        return Optional.ofNullable(entities.find(StoredPriceList.class, performance.value()))
                .orElseThrow(NoPriceList::new)
                .ownFees()
                .isPresent();
    }

    private void announce(StoredPriceList list) {
        list.view().cheapest().ifPresent(price -> programme.announcePrice(list.performance(), price));
        outbox.publish(new PricesChanged(list.performance().value()));
    }

    /** @throws NoPriceList when the performance has none yet */
    public PriceList prices(PerformanceId performance) {
        return find(performance).orElseThrow(NoPriceList::new);
    }

    public Optional<PriceList> find(PerformanceId performance) {
        return Optional.ofNullable(entities.find(StoredPriceList.class, performance.value()))
                .map(StoredPriceList::view);
    }

    /** Of all lists: the same as long as none has been changed. */
    public Edition edition() {
        return entities.createQuery(
                        "select new dev.parterre.catalog.Edition(count(l), coalesce(sum(l.performanceId), 0L),"
                                + " coalesce(sum(l.version), 0L)) from StoredPriceList l",
                        Edition.class)
                .getSingleResult();
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
