package dev.parterre.booking;

import dev.parterre.booking.Purchasers.Given;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlaceService.Sold;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Outbox.Traced;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.RequestKey;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Books and confirms what is held and costs nothing, a batch of one performance at a time, in the caller's transaction. What must be
 * paid goes the longer way of {@link BookingLedger}; both lock the hold first.
 */
@Dependent
class FreeBookingBatch {

    @Inject
    private SalePointCache sales;

    @Inject
    private HoldRepository holds;

    @Inject
    private BookingRepository bookings;

    @Inject
    private BookingViews views;

    @Inject
    private Purchasers purchasers;

    @Inject
    private PurchaseStatements purchases;

    @Inject
    private PromotionUses promotions;

    @Inject
    private FreeBookingStatements statements;

    @EJB
    private PlaceService places;

    @Inject
    private Outbox outbox;

    @Inject
    private Meters meters;

    /**
     * @param first who books each hold; who asks for the same hold in the same batch follows and gets the same booking
     */
    private record Round(
            SalePoint sale,
            Map<HoldId, Hold> holds,
            Purchases purchases,
            Map<HoldId, FreeBookingErrand> first,
            List<FreeBookingErrand> followers,
            Instant now) {}

    /** @throws dev.parterre.seating.PlacesTaken when a place is somebody else's by now: nothing may be committed then */
    void confirm(List<FreeBookingErrand> errands, Instant now) {
        var sale = sales.of(errands.get(0).performance());
        var held = holds
                .lockAll(
                        errands.stream().map(FreeBookingErrand::hold).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Hold::publicId, hold -> hold));
        answerRepeated(errands, held);
        var counted = purchases(sale, errands, held, now);
        var round = new Round(sale, held, counted, new HashMap<>(), new ArrayList<>(), now);
        var placed = errands.stream()
                .filter(Errand::isUndecided)
                .flatMap(errand -> place(round, errand).stream())
                .toList();
        if (!placed.isEmpty()) {
            write(sale, placed, now);
        }
        round.followers().forEach(errand -> errand.follows(round.first().get(errand.hold())));
    }

    /** A hold has one booking, whoever asks again and under whatever key; a key stands for one hold. */
    private void answerRepeated(List<FreeBookingErrand> errands, Map<HoldId, Hold> held) {
        var byRequest = bookings.byRequest(requests(errands)).stream()
                .collect(Collectors.toMap(Booking::requestId, booking -> booking));
        var byHold = bookings.standing(held.values()).stream()
                .collect(
                        Collectors.toMap(booking -> booking.hold().publicId(), booking -> booking, (one, same) -> one));
        for (var errand : errands) {
            try {
                var first = errand.key().map(key -> byRequest.get(key.id()));
                first.ifPresent(booking -> errand.key().orElseThrow().checkSame(booking.requestContent()));
                var booking = first.orElse(byHold.get(errand.hold()));
                if (booking != null) {
                    booking.hold().checkOwner(errand.asking());
                    errand.means(new FreeBookingOutcome(views.view(booking), true));
                }
            } catch (Refusal no) {
                errand.refuses(no);
            }
        }
    }

    private static List<String> requests(List<FreeBookingErrand> errands) {
        return errands.stream()
                .flatMap(errand -> errand.key().stream())
                .map(RequestKey::id)
                .toList();
    }

    private Purchases purchases(SalePoint sale, List<FreeBookingErrand> errands, Map<HoldId, Hold> held, Instant now) {
        var counted = errands.stream()
                .filter(errand -> errand.isUndecided() && isLimited(errand) && held.containsKey(errand.hold()))
                .toList();
        var buyers = purchasers.of(counted.stream()
                .map(errand ->
                        new Given(held.get(errand.hold()).account(), Optional.of(email(errand)), Optional.empty()))
                .toList());
        var has = purchases.lockAndCount(sale.id(), buyers, now);
        var counts = new Purchases();
        for (var i = 0; i < counted.size(); i++) {
            var hold = held.get(counted.get(i).hold());
            counts.had(counted.get(i), buyers.get(i), has.get(i).minus(heldAlready(hold, buyers.get(i))));
        }
        return counts;
    }

    /** What is to be booked is among what its account holds. */
    private static Tally heldAlready(Hold hold, Purchaser buyer) {
        return hold.account().filter(buyer.accounts()::contains).isPresent() ? Tally.of(hold) : Tally.NONE;
    }

    private static boolean isLimited(FreeBookingErrand errand) {
        return errand.order().source() != BookingSource.BOX_OFFICE;
    }

    private static String email(FreeBookingErrand errand) {
        return HoldPolicy.normal(errand.order().buyer().email());
    }

    private Optional<NewBooking> place(Round round, FreeBookingErrand errand) {
        try {
            var hold = round.holds().get(errand.hold());
            if (hold == null) {
                throw new NoSuchHold();
            }
            if (round.first().containsKey(errand.hold())) {
                hold.checkOwner(errand.asking());
                round.followers().add(errand);
                return Optional.empty();
            }
            check(round, errand, hold);
            round.first().put(errand.hold(), errand);
            return Optional.of(new NewBooking(errand, hold, BookingReference.next()));
        } catch (Refusal no) {
            errand.refuses(no);
            return Optional.empty();
        }
    }

    private void check(Round round, FreeBookingErrand errand, Hold hold) {
        hold.checkOwner(errand.asking());
        hold.checkAlive(round.now());
        if (!hold.total().isZero()) {
            throw new PaymentMeansMissing();
        }
        var performance = round.sale().performance();
        if (!round.now().isBefore(performance.startsAt())
                || !performance.state().announced()) {
            throw new NotOnSale();
        }
        if (isLimited(errand)) {
            LimitPolicy.checkCustomer(round.sale().limits(), round.purchases().of(errand), Tally.of(hold));
        }
        promotions.book(hold, errand.order(), round.now());
        if (isLimited(errand)) {
            round.purchases().book(errand, Tally.of(hold), hold.account());
        }
    }

    private void write(SalePoint sale, List<NewBooking> placed, Instant now) {
        var keys = statements.insert(sale, placed, now);
        var lines = statements.insertLines(sale, placed, keys);
        statements.convertHolds(placed);
        var sold = new ArrayList<Sold>(placed.size());
        var facts = new ArrayList<Traced>(placed.size());
        for (var booking : placed) {
            var reference = booking.reference().value();
            sold.add(new Sold(
                    booking.hold().key(), keys.get(reference), booking.hold().ordinals()));
            facts.add(new Traced(
                    new BookingConfirmed(reference, null), booking.errand().correlation()));
        }
        outbox.publishAll(facts);
        meters.count("booking.holds", placed.size(), "became", "converted");
        meters.count("booking.bookings", placed.size(), "became", "confirmed");
        places.bookAll(sale.id(), sold);
        placed.forEach(booking -> booking.errand()
                .means(booking.outcome(
                        sale, lines.get(keys.get(booking.reference().value())), now)));
    }
}
