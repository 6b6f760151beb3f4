package dev.parterre.booking;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** On which conditions places of a performance are given back. */
@Stateless
@PermitAll
public class CancellationTermsService {

    @Inject
    private CancellationTermsRepository terms;

    @Inject
    private SalePoints sales;

    @EJB
    private CatalogService catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What holds for places that are held now.
     *
     * @throws NoSuchPerformance when it is nobody's to see yet
     */
    public CancellationTerms terms(PerformanceId id) {
        return terms(catalog.performance(id));
    }

    /** The same of a performance that was read already. */
    public CancellationTerms terms(PerformanceDetail performance) {
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        return terms.of(performance.id(), clock.instant());
    }

    /** In which fees are stated. @throws NoSuchPerformance */
    public String currency(PerformanceId id) {
        return sales.of(id).prices().currency();
    }

    /**
     * Puts new terms in place of those before, for places that are held from now on; who holds or has booked keeps theirs.
     *
     * @throws NoSuchPerformance
     * @throws CancellationTermsRefused when a fee is in another currency than the prices
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public void put(PerformanceId id, CancellationTerms wanted) {
        var currency = currency(id);
        wanted.steps().stream()
                .flatMap(step -> Optional.ofNullable(step.fee()).stream())
                .forEach(fee -> CancellationTermsRefused.unless(fee.currency().equals(currency), "fee", "currency"));
        terms.add(id, wanted, clock.instant());
        audit.record("performance.cancellation-terms-changed", "performance:" + id, Map.of("steps", wanted.steps()));
    }
}
