package dev.parterre.matching;

import dev.parterre.account.Caller;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.CancelCommand;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What the engine did for the caller, and the caller's say in it. Decisions about others do not exist for the caller. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecisionService {

    @Inject
    private DecisionRepository decisions;

    @Inject
    private DecisionRecords records;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext bean;

    @EJB
    private OfferService offers;

    @EJB
    private BookingService bookings;

    @EJB
    private PreferenceService preferences;

    /**
     * Newest first; runs in a row that came to nothing for the same reason are one entry.
     *
     * @throws dev.parterre.preference.NoSuchPreference
     */
    public Page<DecisionView> decisions(PreferenceId preference, PageRequest page) {
        preferences.get(preference);
        return decisions.page(preference, page);
    }

    /** The caller's own; anybody's for a mail that is being written. @throws NoSuchDecision */
    @RolesAllowed({Roles.CUSTOMER, Roles.SYSTEM})
    public DecisionView decision(DecisionId id) {
        return (bean.isCallerInRole(Roles.SYSTEM) ? found(id) : mine(id)).view();
    }

    /**
     * Cancels what was booked and sends all the money back. The event is not tried again for this preference.
     *
     * @throws UndoWindowClosed, NothingToUndo, NoSuchDecision
     */
    public DecisionView undo(DecisionId id) {
        var decision = mine(id);
        decision.requireUndoable(clock.instant());
        var reference = BookingReference.of(decision.reference().orElseThrow());
        bookings.cancel(CancelCommand.whole(reference, Decision.UNDO));
        records.undone(id);
        return decision(id);
    }

    /**
     * Books and pays what is held.
     *
     * @param paymentMethod a saved one; empty takes the preference's
     * @throws OfferClosed, PaymentMethodNeeded, NoSuchDecision
     * @throws dev.parterre.booking.PaymentDeclined and the offer stands
     */
    public DecisionView accept(DecisionId id, Optional<String> paymentMethod) {
        mine(id);
        offers.accept(id, paymentMethod);
        return decision(id);
    }

    /**
     * Gives the seats back. The event is not offered again for this preference.
     *
     * @throws OfferClosed, NoSuchDecision
     */
    public DecisionView decline(DecisionId id) {
        mine(id);
        offers.decline(id);
        return decision(id);
    }

    /** Everybody's, newest first, for staff. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public Page<DecisionView> all(DecisionFilter filter, PageRequest page) {
        return decisions.page(filter, page);
    }

    /** The decision that led to a booking, for the mail about it; empty when a person booked. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<DecisionView> behind(BookingReference reference) {
        return decisions.byReference(reference.value()).map(Decision::view);
    }

    private Decision mine(DecisionId id) {
        return Optional.of(found(id))
                .filter(decision -> decision.isOf(caller.id()))
                .orElseThrow(NoSuchDecision::new);
    }

    private Decision found(DecisionId id) {
        return decisions.find(id).orElseThrow(NoSuchDecision::new);
    }
}
