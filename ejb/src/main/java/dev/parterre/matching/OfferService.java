package dev.parterre.matching;

import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Carries out the answer to an offer with the engine's own rights, because the hold and the booking are the engine's work. It
 * does not ask whose offer it is: {@link DecisionService} has.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfferService {

    @Inject
    private DecisionRecords records;

    @Inject
    private BookingStep booking;

    @EJB
    private HoldService holds;

    /** @see DecisionService#accept */
    public void accept(DecisionId id, Optional<String> paymentMethod) {
        var step = records.find(id).orElseThrow(NoSuchDecision::new);
        var method = paymentMethod.or(step.paying()::method);
        if (method.isEmpty() && !step.paying().free()) {
            throw new PaymentMethodNeeded();
        }
        booking.take(records.accept(id, method.orElse(null)));
    }

    /** @see DecisionService#decline */
    public void decline(DecisionId id) {
        var step = records.decline(id);
        holds.passOnFor(step.account(), new HoldId(step.paying().hold()));
    }
}
