package dev.parterre.booking;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.CUSTOMER;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.SUPPORT;
import static dev.parterre.shared.Roles.SYSTEM;

import dev.parterre.account.AccountId;
import dev.parterre.account.Caller;
import dev.parterre.account.NoSuchAccount;
import dev.parterre.booking.BookingDesk.Visitor;
import dev.parterre.payment.PaymentService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.RequestKey;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Turns holds into paid bookings, shows them, and takes them back. Other people's bookings do not exist for the caller. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingService {

    private static final List<String> SEE_ALL = List.of(SYSTEM, BOX_OFFICE, SUPPORT, FINANCE, ADMIN);
    private static final List<String> CANCEL_ALL = List.of(SYSTEM, BOX_OFFICE, SUPPORT, ADMIN);

    @Inject
    private BookingLedger ledger;

    @Inject
    private HoldWorths worths;

    @Inject
    private SaleLanes lanes;

    @Inject
    private SalePointCache sales;

    @EJB
    private PaymentService payments;

    @Inject
    private Settlement settlement;

    @Inject
    private BookingDesk desk;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Caller caller;

    @Resource
    private SessionContext bean;

    /**
     * Books and pays what is held. Once per hold, however often it is asked for.
     *
     * @throws HoldExpired, HoldEnded, NoSuchHold, LimitExceeded, NotOnSale, PaymentMeansMissing
     * @throws PaymentDeclined and the hold lives on
     * @throws dev.parterre.payment.GatewayUnavailable when nobody knows yet: ask again, or wait for the mail
     */
    public BookingOutcome book(BookCommand command) {
        var owner = new HoldOwner(caller.signedIn(), command.holdSecret());
        return book(command.hold(), owner, Order.of(command));
    }

    private BookingOutcome book(HoldId hold, HoldOwner owner, Order order) {
        var worth = worths.of(hold);
        return worth.free()
                ? BookingOutcome.of(lanes.await(new FreeBookingErrand(worth.performance(), hold, owner, order, null)))
                : pay(begin(hold, owner, order.paidWith(instrument(worth, order))));
    }

    private Step begin(HoldId hold, HoldOwner owner, Order paid) {
        return Contention.retried(() -> ledger.begin(hold, owner, paid));
    }

    /** Asked of the gateway only where it counts. @throws dev.parterre.payment.GatewayUnavailable with nothing written yet */
    private Optional<String> instrument(HoldRepository.Worth worth, Order order) {
        var ask = sales.of(worth.performance()).countsInstruments();
        var payer = worth.account().map(AccountId::toString).orElse(null);
        return order.means().flatMap(means -> payments.instrument(payer, means, ask));
    }

    /**
     * Books what is held and costs nothing for whoever need not wait: at the lane of the performance, together with whatever else waits
     * there.
     *
     * @param key null when the request carries none; a repeated request gets the same booking
     * @return empty when the hold must be paid for: then {@link #book} is the way. Otherwise the booking, completed exceptionally with
     *     what {@link #book} would throw, or {@link dev.parterre.shared.IdempotencyKeyReused}
     * @throws NoSuchHold, SaleBusy
     */
    public Optional<CompletionStage<FreeBookingOutcome>> bookFreeLater(BookCommand command, RequestKey key) {
        var worth = worths.of(command.hold());
        if (!worth.free()) {
            return Optional.empty();
        }
        var owner = new HoldOwner(caller.signedIn(), command.holdSecret());
        return Optional.of(
                lanes.join(new FreeBookingErrand(worth.performance(), command.hold(), owner, Order.of(command), key)));
    }

    /** Told from memory: of a hold that nobody remembers it is not known, and {@link #bookFreeLater} finds out. */
    public boolean isKnownToBeFree(HoldId hold) {
        return worths.known(hold).filter(HoldRepository.Worth::free).isPresent();
    }

    /** The same for an account whose holder is away: the reservation engine's way. */
    @RolesAllowed(SYSTEM)
    public BookingOutcome bookFor(EngineBooking command) {
        return book(command.hold(), HoldOwner.of(command.account()), Order.of(command));
    }

    /**
     * The same for who need not wait, of what costs nothing.
     *
     * @return empty when the hold must be paid for: then {@link #bookFor} is the way. Otherwise what became of it, completed
     *     exceptionally with what {@link #bookFor} would throw
     * @throws NoSuchHold, SaleBusy
     */
    @RolesAllowed(SYSTEM)
    public Optional<CompletableFuture<BookingOutcome>> bookFreeLaterFor(EngineBooking command) {
        var owner = HoldOwner.of(command.account());
        return Optional.of(worths.of(command.hold()))
                .filter(HoldRepository.Worth::free)
                .map(free -> new FreeBookingErrand(free.performance(), command.hold(), owner, Order.of(command), null))
                .map(errand -> lanes.join(errand).thenApply(BookingOutcome::of));
    }

    /**
     * The first half of {@link #bookFor}, of what must be paid for: the order stands, and keeps its places until it is paid or its time is
     * over; the other half is {@link BookingPaymentService#payFor}.
     *
     * @return which booking it is, also when it was begun before
     * @throws HoldExpired, HoldEnded, NoSuchHold, LimitExceeded, NotOnSale, PaymentMeansMissing
     * @throws dev.parterre.payment.GatewayUnavailable with nothing written, where the gateway has to say what would be charged
     */
    @RolesAllowed(SYSTEM)
    public BookingReference beginFor(EngineBooking command) {
        var order = Order.of(command);
        var paid = order.paidWith(instrument(worths.of(command.hold()), order));
        return begin(command.hold(), HoldOwner.of(command.account()), paid).reference();
    }

    private BookingOutcome pay(Step step) {
        if (!step.isWaiting() || step.payment().isEmpty()) {
            return new BookingOutcome(step.reference(), step.state(), Optional.empty());
        }
        return BookingOutcome.of(settlement.charge(step));
    }

    /** @throws NoSuchBooking when it is somebody else's and the caller is no staff */
    public BookingView booking(BookingReference reference) {
        return desk.view(reference, visitor(SEE_ALL));
    }

    /** The same with the way back out of it, all read at once. @throws NoSuchBooking likewise */
    public OpenedBooking opened(BookingReference reference) {
        return cancellations.opened(reference, visitor(SEE_ALL), visitor(CANCEL_ALL));
    }

    /** A guest's, who knows under which address it was booked. @throws NoSuchBooking, TooManyLookups */
    public BookingView bookingOf(BookingReference reference, String email) {
        return desk.viewOfGuest(reference, email);
    }

    /** The caller's own, newest first. @throws dev.parterre.account.SignInRequired */
    public Page<BookingSummary> mine(PageRequest page) {
        return desk.of(caller.id(), page);
    }

    /**
     * For which performances the account has places, booked or being paid for; holds are not among them.
     *
     * @throws NoSuchAccount when it is not the caller's own
     */
    @RolesAllowed({CUSTOMER, SYSTEM})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Commitment> commitments(AccountId account) {
        if (!bean.isCallerInRole(SYSTEM) && !caller.id().equals(account)) {
            throw new NoSuchAccount();
        }
        return desk.commitments(account);
    }

    /** The same of many accounts at once; who has none is left out. */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<AccountId, List<Commitment>> commitments(Collection<AccountId> accounts) {
        return desk.commitments(accounts);
    }

    @RolesAllowed({BOX_OFFICE, SUPPORT, FINANCE, ADMIN})
    public Page<BookingSummary> search(BookingQuery query, PageRequest page) {
        return desk.search(query, page);
    }

    /**
     * What a cancellation would bring; nothing changes.
     *
     * @throws CancellationClosed, NothingToCancel, NoSuchSeat, NoSuchBooking, OverrideNotAllowed, RepaymentNotOffered
     */
    public CancellationQuote quoteCancellation(CancelCommand command) {
        return cancellations.quote(command, visitor(CANCEL_ALL));
    }

    /**
     * Gives places back, and of their price what the terms leave. Everything goes back within the undo window; after it customers may
     * as far as the terms of the performance let them, staff always, and staff may decide otherwise than the terms say.
     *
     * @throws CancellationClosed, NothingToCancel, NoSuchSeat, NoSuchBooking, OverrideNotAllowed, RepaymentNotOffered
     */
    public BookingView cancel(CancelCommand command) {
        var visitor = visitor(CANCEL_ALL);
        settlement.sendOff(Contention.retried(() -> cancellations.cancel(command, visitor)));
        return desk.view(command.reference(), visitor);
    }

    /** As the account's holder would, by a link instead of a sign-in. */
    @RolesAllowed(SYSTEM)
    public void cancelFor(AccountId account, CancelCommand command) {
        var holder = new Visitor(Optional.of(account), CancelledBy.CUSTOMER);
        settlement.sendOff(Contention.retried(() -> cancellations.cancel(command, holder)));
    }

    /** What was given back of a booking so far, the first first. @throws NoSuchBooking */
    public List<CancellationView> cancellations(BookingReference reference) {
        return desk.cancellations(reference, visitor(SEE_ALL));
    }

    private Visitor visitor(List<String> staff) {
        if (bean.isCallerInRole(SYSTEM)) {
            return new Visitor(caller.signedIn(), CancelledBy.HOUSE);
        }
        var mayAll = staff.stream().anyMatch(bean::isCallerInRole);
        return new Visitor(caller.signedIn(), mayAll ? CancelledBy.STAFF : CancelledBy.CUSTOMER);
    }
}
