package dev.parterre.booking;

import dev.parterre.pricing.PromotionId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How promotions are used. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.FINANCE, Roles.SUPPORT})
public class PromotionUseService {

    @Inject
    private PromotionUseStatements statements;

    @Inject
    private Clock clock;

    /**
     * What became of a promotion.
     *
     * @param used bookings that have used it and holds that may
     * @param given what it has taken off places that are booked, by currency
     */
    public record Uses(int used, List<Money> given) {

        public static final Uses NONE = new Uses(0, List.of());
    }

    /** In two statements; those that are not used are missing. */
    public Map<PromotionId, Uses> uses(Collection<PromotionId> promotions) {
        if (promotions.isEmpty()) {
            return Map.of();
        }
        var given = statements.given(promotions);
        var uses = new HashMap<PromotionId, Uses>();
        statements
                .used(promotions, clock.instant())
                .forEach((id, used) -> uses.put(id, new Uses(used, given.getOrDefault(id, List.of()))));
        return uses;
    }
}
