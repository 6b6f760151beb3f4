package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.booking.Purchasers.Given;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.payment.PaymentCommand;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.PaymentService;
import dev.parterre.payment.PaymentView;
import dev.parterre.seating.Claim;
import dev.parterre.seating.PlaceService;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Outbox;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes the steps from a hold to a booking, each in a transaction of its own and each repeatable. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class BookingLedger {

    private static final String PAID_TOO_LATE = "paid-too-late";
    private static final String PAID_TWICE = "paid-twice";
    private static final String PAID_TOO_LITTLE = "paid-too-little";

    @Inject
    private BookingRepository bookings;

    @Inject
    private HoldRepository holds;

    @EJB
    private PlaceService places;

    @EJB
    private PaymentService payments;

    @EJB
    private CatalogService catalog;

    @Inject
    private SalePointCache sales;

    @Inject
    private Purchasers purchasers;

    @Inject
    private TransferTerms transfers;

    @Inject
    private BookingEnds ends;

    @Inject
    private PurchaseStatements purchases;

    @Inject
    private PromotionUses promotions;

    @Inject
    private Outbox outbox;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /**
     * Step 1: the order and the intent to pay. A hold that has a booking under way or done gives that one. What costs nothing
     * goes the way of {@link FreeBookingBatch}.
     */
    Step begin(HoldId id, HoldOwner asking, Order order) {
        var hold = holds.lock(id);
        hold.checkOwner(asking);
        return bookings.standing(hold)
                .filter(booking -> booking.state() != BookingState.CANCELLED)
                .map(Step::of)
                .orElseGet(() -> place(hold, order));
    }

    private Step place(Hold hold, Order asked) {
        var now = clock.instant();
        hold.checkAlive(now);
        var performance = catalog.performance(hold.performance());
        if (!now.isBefore(performance.startsAt()) || !performance.state().announced()) {
            throw new NotOnSale();
        }
        checkLimit(hold, asked, now);
        promotions.book(hold, asked, now);
        var order = asked.withTime(transfers.policy(), now, performance.startsAt());
        var booking = new Booking(hold, order, now);
        bookings.add(booking);
        hold.prolong(booking.payUntil());
        places.prolong(new Claim(hold.performance(), hold.key(), hold.expiresAt()), hold.ordinals());
        booking.payBy(payments.create(payment(booking, order)));
        return Step.of(booking);
    }

    /** Accounts were counted when they held; an address and what is paid with are known only now. */
    private void checkLimit(Hold hold, Order order, Instant now) {
        if (order.source() == BookingSource.BOX_OFFICE) {
            return;
        }
        var sale = sales.of(hold.performance());
        var buyer = purchasers
                .of(List.of(new Given(
                        hold.account(),
                        Optional.of(HoldPolicy.normal(order.buyer().email())),
                        order.instrument().filter(known -> sale.countsInstruments()))))
                .get(0);
        var has = purchases.lockAndCount(sale.id(), List.of(buyer), now).get(0);
        var wanted = Tally.of(hold);
        LimitPolicy.checkCustomer(sale.limits(), hold.account().isPresent() ? has.minus(wanted) : has, wanted);
    }

    private static PaymentCommand payment(Booking booking, Order order) {
        return new PaymentCommand(
                booking.account().map(AccountId::toString).orElse(null),
                booking.reference().value(),
                booking.total(),
                order.means().orElseThrow(PaymentMeansMissing::new),
                order.offSession(),
                booking.payUntil());
    }

    /**
     * Step 3: what the payment's end means. Repeating it, or telling the same in another order, changes nothing.
     *
     * @throws dev.parterre.seating.PlacesTaken with nothing changed, when it was paid after the places had gone
     */
    Step conclude(BookingReference reference, PaymentView payment) {
        var booking = lock(reference);
        switch (payment.state()) {
            case CAPTURED -> paid(booking, payment);
            case FAILED, CANCELLED -> ends.decline(booking);
            case CREATED, ACTION_REQUIRED, AUTHORISED -> {
                // not yet an end
            }
        }
        return Step.of(booking);
    }

    /** The booking first, then its hold: always in this order. */
    private Booking lock(BookingReference reference) {
        var booking = bookings.lock(reference);
        holds.lock(booking.hold());
        return booking;
    }

    /**
     * A part that was given back meanwhile is missing, or less came in than was asked: then nothing is confirmed, and what there is goes
     * back. Too little is no reason to lose the places: another means may be tried, as after a decline.
     */
    private void paid(Booking booking, PaymentView payment) {
        if (!payment.isPaid()) {
            ends.decline(booking);
        } else if (payment.amount().equals(booking.total()) && booking.state().canBecome(BookingState.CONFIRMED)) {
            var performance = catalog.performance(booking.performance());
            if (performance.state() != PerformanceState.CANCELLED) {
                confirm(booking, performance.startsAt(), clock.instant());
            }
        }
    }

    private void confirm(Booking booking, Instant startsAt, Instant now) {
        var hold = booking.hold();
        places.book(booking.performance(), hold.key(), booking.key(), booking.ordinals());
        booking.confirm(now, startsAt);
        hold.end(HoldState.CONVERTED);
        meters.count("booking.holds", "became", "converted");
        meters.count("booking.bookings", "became", "confirmed");
        outbox.publish(new BookingConfirmed(booking.reference().value(), booking.source()));
        if (!booking.total().isZero()) {
            outbox.publish(new BookingPaid(booking.reference().value()));
        }
    }

    /** The time to pay is over and the payment cannot go through any more: the places are free again. */
    Step expire(BookingReference reference) {
        var booking = lock(reference);
        if (booking.state() == BookingState.AWAITING_PAYMENT) {
            ends.expire(booking);
        }
        return Step.of(booking);
    }

    /** Paid after the places had gone, after the order had been given up, twice, or not all of it: everything goes back. What was booked once and given back has been settled. */
    Givenback giveAllBack(BookingReference reference, PaymentId id) {
        var booking = lock(reference);
        var payment = payments.payment(id);
        var settled = booking.confirmedAt().isPresent();
        if (booking.state().isLive() || settled || payment.rest().isZero()) {
            return new Givenback(List.of());
        }
        if (booking.state() == BookingState.AWAITING_PAYMENT) {
            ends.expire(booking);
        }
        return new Givenback(payments.requestRefundOfAll(id, reasonToGiveBack(booking, payment)));
    }

    /** Payment itself tells of too little. */
    private String reasonToGiveBack(Booking booking, PaymentView payment) {
        if (!payment.isPaid()) {
            return PAID_TOO_LITTLE;
        }
        var paidByAnother = bookings.standing(booking.hold())
                .filter(other -> other.key() != booking.key() && other.state().isLive())
                .isPresent();
        outbox.publish(
                paidByAnother
                        ? new BookingPaidTwice(booking.reference().value())
                        : new BookingPaidTooLate(booking.reference().value()));
        return paidByAnother ? PAID_TWICE : PAID_TOO_LATE;
    }

    /** Bookings that wait for their payment, in the order they were made, after that key. */
    List<Step> waiting(Duration age, long after, int limit) {
        return bookings.waiting(clock.instant().minus(age), after, limit).stream()
                .map(Step::of)
                .toList();
    }

    /** Those of them whose time is over. */
    List<Step> overdue(int limit) {
        return bookings.overdue(clock.instant(), limit).stream().map(Step::of).toList();
    }

    Step step(BookingReference reference) {
        return Step.of(bookings.get(reference));
    }
}
