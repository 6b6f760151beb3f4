package dev.parterre.matching;

import dev.parterre.account.Caller;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.CancelCommand;
import dev.parterre.preference.Access;
import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.NotYoursToAnswer;
import dev.parterre.preference.OnlyTheOwnerMay;
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
import java.util.Locale;
import java.util.Optional;

/** What the engine did for the caller, and the caller's say in it. Decisions about others do not exist for the caller. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecisionService {

    @Inject
    private DecisionRepository decisions;

    @Inject
    private DecisionPages pages;

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

    @EJB
    private HouseholdService household;

    @EJB
    private SharedTicketsService tickets;

    /**
     * Newest first; to a member without what is the owner's own. Runs in a row that came to nothing for the same reason are one entry.
     *
     * @throws dev.parterre.preference.NoSuchPreference
     */
    public Page<DecisionView> decisions(PreferenceId preference, PageRequest page) {
        preferences.get(preference);
        return pages.page(preference, page).map(this::shown);
    }

    /** The caller's own or shared with the caller; anybody's for a mail that is being written. @throws NoSuchDecision */
    @RolesAllowed({Roles.CUSTOMER, Roles.SYSTEM})
    public DecisionView decision(DecisionId id) {
        return bean.isCallerInRole(Roles.SYSTEM) ? found(id).view() : shown(seen(id).view());
    }

    /**
     * The tickets of what was booked, as PDF, for the owner and everybody the preference is shared with.
     *
     * @throws NoSuchDecision also when nothing was booked
     * @throws dev.parterre.ticketing.TicketsNotIssued
     */
    public byte[] tickets(DecisionId id, Locale locale) {
        var reference = seen(id).reference().orElseThrow(NoSuchDecision::new);
        return tickets.pdf(BookingReference.of(reference), locale);
    }

    /**
     * Cancels what was booked and sends all the money back. The event is not tried again for this preference.
     *
     * @throws UndoWindowClosed, NothingToUndo, NoSuchDecision
     * @throws OnlyTheOwnerMay when it is shared with the caller
     */
    public DecisionView undo(DecisionId id) {
        var decision = seen(id);
        if (!decision.isOf(caller.id())) {
            throw new OnlyTheOwnerMay();
        }
        decision.requireUndoable(clock.instant());
        var reference = BookingReference.of(decision.reference().orElseThrow());
        bookings.cancel(CancelCommand.whole(reference, Decision.UNDO));
        records.undone(id);
        return decision(id);
    }

    /**
     * Books and pays what is held.
     *
     * @param paymentMethod a saved one; empty takes the preference's, as does a member's answer whatever it says
     * @throws OfferClosed, PaymentMethodNeeded, NoSuchDecision
     * @throws NotYoursToAnswer when the owner has not allowed it
     * @throws dev.parterre.booking.PaymentDeclined and the offer stands
     */
    public DecisionView accept(DecisionId id, Optional<String> paymentMethod) {
        var decision = answerable(id);
        var own = decision.isOf(caller.id());
        offers.accept(id, paymentMethod.filter(method -> own));
        noteAnswer(decision, true);
        return decision(id);
    }

    /**
     * Gives the seats back. The event is not offered again for this preference.
     *
     * @throws OfferClosed, NoSuchDecision
     * @throws NotYoursToAnswer when the owner has not allowed it
     */
    public DecisionView decline(DecisionId id) {
        var decision = answerable(id);
        offers.decline(id);
        noteAnswer(decision, false);
        return decision(id);
    }

    /** Everybody's, newest first, for staff. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public Page<DecisionView> all(DecisionFilter filter, PageRequest page) {
        return pages.page(filter, page);
    }

    /** The decision that led to a booking, for the mail about it; empty when a person booked. */
    @RolesAllowed(Roles.SYSTEM)
    public Optional<DecisionView> behind(BookingReference reference) {
        return decisions.byReference(reference.value()).map(Decision::view);
    }

    private Decision answerable(DecisionId id) {
        var decision = seen(id);
        if (!decision.isOf(caller.id()) && household.access(decision.preference()) != Access.ANSWERS) {
            throw new NotYoursToAnswer();
        }
        return decision;
    }

    /** What was answered and not what was tried. */
    private void noteAnswer(Decision decision, boolean yes) {
        if (!decision.isOf(caller.id())) {
            household.noteAnswer(decision.preference(), decision.decisionId().value(), yes);
        }
    }

    private DecisionView shown(DecisionView view) {
        return view.shownTo(caller.id());
    }

    private Decision seen(DecisionId id) {
        return Optional.of(found(id))
                .filter(decision -> decision.isOf(caller.id())
                        || household.access(decision.preference()).sees())
                .orElseThrow(NoSuchDecision::new);
    }

    private Decision found(DecisionId id) {
        return decisions.find(id).orElseThrow(NoSuchDecision::new);
    }
}
