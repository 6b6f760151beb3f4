package dev.parterre.booking;

import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.SeatChoice;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes a hold: looks at what is free, claims, and when somebody was quicker looks again. Outside any transaction. */
@Dependent
class Holding {

    private static final int ATTEMPTS = 8;

    @Inject
    private SalePoints sales;

    @Inject
    private HoldLedger ledger;

    @EJB
    private PlaceService places;

    @Inject
    private Clock clock;

    HoldView hold(HoldCommand command, HoldLedger.Terms terms) {
        var sale = sales.of(command.performance());
        HoldPolicy.checkOnSale(sale.performance(), clock.instant());
        if (!command.types().isEmpty()
                && command.types().size() != command.request().quantity()) {
            throw new TicketTypesMismatch(
                    command.request().quantity(), command.types().size());
        }
        if (terms.limited()) {
            HoldPolicy.checkLimit(
                    sale.performance().limit(), 0, command.request().quantity());
        }
        var hold = claim(sale, command, terms);
        return HoldViews.of(hold, sale.places(), Optional.of(terms.owner().secret()), clock.instant());
    }

    private Hold claim(SalePoint sale, HoldCommand command, HoldLedger.Terms terms) {
        var free = places.availability(sale.id(), sale.plan()).bits();
        for (var attempt = 1; ; attempt++) {
            try {
                var choices = PlaceChoicePolicy.choices(sale, free, command.request());
                var choice = pick(choices, attempt);
                return Contention.retried(() -> ledger.open(sale, choice, command.types(), terms));
            } catch (PlacesTaken | SoldOut | OrphanSeat | NoSeatsTogether lost) {
                free = whatIsLeft(sale, free, attempt, lost);
            }
        }
    }

    /** Whom the first place was snatched from does not run for the next best one together with all the others. */
    private static SeatChoice pick(List<SeatChoice> choices, int attempt) {
        var among = Math.min(choices.size(), attempt);
        return choices.get(RandomGenerator.getDefault().nextInt(among));
    }

    /** What was refused on old news is tried again on fresh ones; on fresh ones it is final. */
    private BitSet whatIsLeft(SalePoint sale, BitSet seen, int attempt, Refusal lost) {
        var now = places.freshAvailability(sale.id(), sale.plan()).bits();
        if (attempt == ATTEMPTS || (attempt > 1 && now.equals(seen))) {
            throw lost;
        }
        return now;
    }
}
