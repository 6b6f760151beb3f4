package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.seating.Claim;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlaceService.Claimed;
import dev.parterre.shared.IdempotencyKeyReused;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.RequestKey;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the holds of one batch, all of one performance, in the caller's transaction. Each errand chooses from what the ones before
 * it left; the rows are inserted first and the places claimed last, by one conditional update that must hit all of them.
 */
@Dependent
class HoldBatch {

    @Inject
    private SalePointCache sales;

    @Inject
    private HoldRepository holds;

    @Inject
    private HoldStatements statements;

    @Inject
    private HoldSecrets secrets;

    @EJB
    private PlaceService places;

    /** @param has places that each account of the batch has by now */
    private record Round(SalePoint sale, BitSet free, Map<AccountId, Integer> has, Instant now) {}

    /** @throws dev.parterre.seating.PlacesTaken when a place was not free after all: nothing may be committed then */
    void open(List<HoldErrand> errands, Instant now, boolean again) {
        var sale = sales.of(errands.get(0).performance());
        answerRepeated(sale, errands);
        var round = new Round(sale, free(sale, again), has(sale, errands, now), now);
        var requests = new FirstRequests<HoldErrand>();
        var opened = errands.stream()
                .filter(requests::take)
                .flatMap(errand -> choose(round, errand).stream())
                .toList();
        if (!opened.isEmpty()) {
            write(sale, opened, now);
        }
        requests.followers().forEach(errand -> errand.follows(requests.firstOf(errand)));
    }

    private BitSet free(SalePoint sale, boolean again) {
        var seen =
                again ? places.freshAvailability(sale.id(), sale.plan()) : places.availability(sale.id(), sale.plan());
        return seen.bits();
    }

    private void answerRepeated(SalePoint sale, List<HoldErrand> errands) {
        var keys = errands.stream()
                .flatMap(errand -> errand.key().stream())
                .map(RequestKey::id)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        var first = holds.byRequest(keys).stream().collect(Collectors.toMap(Hold::requestId, hold -> hold));
        errands.forEach(
                errand -> errand.key().map(key -> first.get(key.id())).ifPresent(hold -> repeat(sale, errand, hold)));
    }

    private void repeat(SalePoint sale, HoldErrand errand, Hold hold) {
        try {
            errand.key().orElseThrow().checkSame(hold.requestContent());
            var view = HoldViews.asMade(hold, sale, errand.terms().duration(), secrets.of(hold.publicId()));
            errand.means(new HoldOutcome(view, true));
        } catch (IdempotencyKeyReused reused) {
            errand.refuses(reused);
        }
    }

    /** Counted under a lock per account, so that two nodes cannot both find room for the same one. */
    private Map<AccountId, Integer> has(SalePoint sale, List<HoldErrand> errands, Instant now) {
        var accounts = errands.stream()
                .filter(errand -> errand.isUndecided() && errand.terms().limited())
                .flatMap(errand -> errand.terms().account().stream())
                .distinct()
                .toList();
        return accounts.isEmpty() ? Map.of() : statements.placesOf(sale.id(), accounts, now);
    }

    private Optional<NewHold> choose(Round round, HoldErrand errand) {
        try {
            var hold = hold(round, errand);
            hold.ordinals().forEach(round.free()::clear);
            errand.terms().account().ifPresent(account -> round.has()
                    .computeIfPresent(
                            account, (same, has) -> has + hold.ordinals().size()));
            return Optional.of(hold);
        } catch (Refusal no) {
            errand.refuses(no);
            return Optional.empty();
        }
    }

    private NewHold hold(Round round, HoldErrand errand) {
        var sale = round.sale();
        var command = errand.command();
        var terms = errand.terms();
        HoldPolicy.check(sale.performance(), command, round.now());
        if (terms.limited()) {
            var has = terms.account().map(round.has()::get).orElse(0);
            HoldPolicy.checkLimit(
                    sale.performance().limit(), has, command.request().quantity());
        }
        var ordinals = PlaceChoicePolicy.choices(sale, round.free(), command.request())
                .get(0)
                .ordinals();
        var id = new HoldId(PublicId.random());
        return new NewHold(
                errand,
                id,
                secrets.of(id),
                ordinals,
                sale.quote(ordinals, command.types()),
                HoldPolicy.end(round.now(), terms.duration(), sale.performance()));
    }

    private void write(SalePoint sale, List<NewHold> opened, Instant now) {
        var keys = statements.insert(sale, opened, now);
        statements.insertPlaces(opened, keys);
        var claimed = new ArrayList<Claimed>(opened.size());
        for (var hold : opened) {
            var claim = new Claim(sale.id(), keys.get(hold.id().value()), hold.until());
            claimed.add(new Claimed(claim, hold.ordinals()));
        }
        places.claimAll(sale.id(), claimed);
        opened.forEach(hold -> hold.errand().means(hold.outcome(sale)));
    }
}
