package dev.parterre.matching;

import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatChoice;
import dev.parterre.seating.SeatMerits;
import dev.parterre.seating.SeatWish;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why seats that were chosen are good ones, compared with the house and with what the next better would cost. Pure. */
final class SeatReasons {

    private static final int HALF = 50;

    private final House house;
    private final SeatWish wish;
    private final List<Integer> places;
    private final SeatMerits merits;

    /**
     * What they are compared with.
     *
     * @param free the free places, those chosen or not among them
     * @param prices what an adult pays, by category; of those that are for sale
     */
    record House(PlanPlaces plan, BitSet free, Map<Integer, Money> prices) {}

    private SeatReasons(House house, SeatWish wish, List<Integer> places) {
        this.house = house;
        this.wish = wish;
        this.places = places;
        this.merits = SeatMerits.of(house.plan(), places);
    }

    static List<Why> of(House house, SeatWish wish, List<Integer> places) {
        return new SeatReasons(house, wish, places).reasons();
    }

    private List<Why> reasons() {
        var why = new ArrayList<Why>();
        if (merits.seated()) {
            row().ifPresent(why::add);
            why.add(view());
            aisle().ifPresent(why::add);
        }
        price().ifPresent(why::add);
        better().ifPresent(why::add);
        return why;
    }

    private Optional<Why> row() {
        return merits.row()
                .filter(row -> merits.rows() > 1)
                .map(row -> Why.met("row", Map.of("row", String.valueOf(row), "rows", String.valueOf(merits.rows()))));
    }

    private Why view() {
        var percent = merits.nearerThan();
        return percent >= HALF
                ? Why.met("nearer-than", Map.of("percent", String.valueOf(percent)))
                : new Why("farther-than", false, Map.of("percent", String.valueOf(100 - percent)), Map.of());
    }

    private Optional<Why> aisle() {
        if (!wish.needs().aisle()) {
            return Optional.empty();
        }
        return Optional.of(merits.aisle() ? Why.met("at-aisle", Map.of()) : Why.unmet("no-aisle"));
    }

    private Optional<Why> price() {
        var lowest = house.prices().values().stream().min(Money::compareTo).orElseThrow();
        var highest = house.prices().values().stream().max(Money::compareTo).orElseThrow();
        if (lowest.equals(highest)) {
            return Optional.empty();
        }
        var each = dearest(places);
        var code = each.equals(lowest) ? "price-lowest" : each.equals(highest) ? "price-highest" : "price-among";
        return Optional.of(new Why(
                code, !each.equals(highest), Map.of(), Map.of("each", each, "lowest", lowest, "highest", highest)));
    }

    private Optional<Why> better() {
        if (!merits.seated()) {
            return Optional.empty();
        }
        var free = SeatMerits.with(house.free(), places);
        var better = merits.better(house.plan(), free, wish, house.prices().keySet());
        return better.isEmpty()
                ? Optional.of(Why.met("nothing-better", Map.of()))
                : better.map(SeatChoice::ordinals).map(this::dearest).flatMap(this::costs);
    }

    private Optional<Why> costs(Money price) {
        var each = dearest(places);
        return Optional.of(price)
                .filter(dearer -> dearer.exceeds(each))
                .map(dearer -> new Why("better-costs", true, Map.of(), Map.of("more", dearer.minus(each))));
    }

    private Money dearest(List<Integer> ordinals) {
        return house.plan().places(ordinals).stream()
                .map(place -> house.prices().get(place.category()))
                .max(Money::compareTo)
                .orElseThrow();
    }
}
