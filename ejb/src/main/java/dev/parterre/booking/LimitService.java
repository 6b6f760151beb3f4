package dev.parterre.booking;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** How many places of a performance may go to one booking and to one customer. */
@Stateless
@PermitAll
public class LimitService {

    @Inject
    private SaleLimitRepository limits;

    @EJB
    private CatalogService catalog;

    @Inject
    private AuditTrail audit;

    /**
     * What holds at the performance; the season's number for the customer where the house has set none.
     *
     * @throws NoSuchPerformance when it is nobody's to see yet
     */
    public SaleLimits limits(PerformanceId id) {
        var performance = catalog.performance(id);
        if (performance.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        return limits.of(id).orPerCustomer(performance.limit());
    }

    /**
     * Puts the house's own limits in place of those before; they count for whatever is asked for half a second later. What is
     * held or booked already stays.
     *
     * @throws NoSuchPerformance
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public void put(PerformanceId id, SaleLimits house) {
        catalog.performance(id);
        limits.put(id, house);
        audit.record("performance.limits-changed", "performance:" + id, Map.of("limits", facts(house)));
    }

    private static Map<String, String> facts(SaleLimits house) {
        var facts = new TreeMap<String, String>();
        facts.put("*", fact(house.all()));
        house.byType().forEach((type, most) -> facts.put(type.name(), fact(most)));
        return facts;
    }

    private static String fact(SaleLimits.Most most) {
        return most.perBooking().map(String::valueOf).orElse("-") + "/"
                + most.perCustomer().map(String::valueOf).orElse("-");
    }
}
