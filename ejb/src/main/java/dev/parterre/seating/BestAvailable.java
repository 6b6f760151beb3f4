package dev.parterre.seating;

import dev.parterre.seating.SeatChoice.Fit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * The best free places for a wish. The same plan, free places and wish give the same seats; of general admission any
 * slots, others each time. The set of free places is read and never changed; any number of threads may ask about
 * one plan, each with a set that nobody changes meanwhile.
 *
 * <p><b>The order of wishes.</b>
 *
 * <ol>
 *   <li>side by side, leaving nobody else's seat alone ({@link Fit#TOGETHER});
 *   <li>side by side where that is impossible anywhere ({@link Fit#TOGETHER_LEAVING_ONE}); then in one small box or at one
 *       table, whichever of its seats;
 *   <li>in blocks right before, behind or across an aisle from each other ({@link Fit#CLOSE});
 *   <li>in one zone ({@link Fit#IN_ONE_ZONE}), then anywhere ({@link Fit#SCATTERED});
 *   <li>general admission ({@link Fit#AREA}).
 * </ol>
 *
 * Who asks to sit together gets only the first two, or general admission; who asks for pairs, blocks of two or more; who says
 * where in the house, seats there. Within a step a seat at the aisle comes first for who
 * wishes it, then what costs least: side by side the sum of the seats' distances from the plan's focus ({@link SeatOrder}; seats
 * behind the stage count threefold, and with {@code centre} the way off the middle line is added twice: {@link Outlook}), in
 * blocks as {@link PartySearch} says. Who minds the price ({@link SeatTaste}) has it added to the distance. At equal distance the category listed first in the plan is better. Wheelchair and companion places are offered only to who asks for them.
 *
 * <p><b>What it is worth.</b> In 1,000 random halls of up to 16 free seats the score was the best of all subsets of seats, side
 * by side and parted ({@code ExhaustiveSearchTest}). Side by side that holds in any hall; parties that must be parted in large
 * halls get the best that a bounded search finds.
 */
public final class BestAvailable {

    /** So many alternatives are named; they share no place, so that who loses one race can run the next. */
    private static final int ALTERNATIVES = 16;
    /** Likewise for parties that must be parted, which are dearer to find. */
    private static final int PARTED_ALTERNATIVES = 3;

    private static final List<Fit> PARTED = List.of(Fit.CLOSE, Fit.IN_ONE_ZONE, Fit.SCATTERED);

    private final SeatIndex index;
    private final BitSet free;
    private final SeatWish wish;
    private final RandomGenerator random;

    private BestAvailable(SeatIndex index, BitSet free, SeatWish wish, RandomGenerator random) {
        this.index = index;
        this.free = free;
        this.wish = wish;
        this.random = random;
    }

    /**
     * @param free the free places by ordinal
     * @return some choices that share no place, best first; empty when the wish cannot be met
     */
    public static List<SeatChoice> choose(PlanPlaces plan, BitSet free, SeatWish wish) {
        return choose(plan, free, wish, ThreadLocalRandom.current());
    }

    static List<SeatChoice> choose(PlanPlaces plan, BitSet free, SeatWish wish, RandomGenerator random) {
        return new BestAvailable(plan.index(), free, wish, random).choices(ALTERNATIVES, PARTED_ALTERNATIVES);
    }

    /** The first of {@link #choose}, without looking for others. */
    public static Optional<SeatChoice> best(PlanPlaces plan, BitSet free, SeatWish wish) {
        return new BestAvailable(plan.index(), free, wish, ThreadLocalRandom.current())
                .choices(1, 1).stream().findFirst();
    }

    /** So many free slots of one area; empty when it has not so many. */
    public static Optional<SeatChoice> inArea(PlanPlaces plan, BitSet free, PlanGeometry.Area area, int quantity) {
        return new OpenAreas(plan.geometry(), free, ThreadLocalRandom.current()).in(area, quantity);
    }

    /** Whether there are as many places as wished, together or not. */
    public static boolean hasRoom(PlanPlaces plan, BitSet free, SeatWish wish) {
        return wish.needs().accessible()
                ? best(plan, free, wish.orApart()).isPresent()
                : OpenSeats.of(plan.index(), free, wish).seats().count() >= wish.quantity()
                        || !new OpenAreas(plan.geometry(), free, ThreadLocalRandom.current())
                                .choices(wish)
                                .isEmpty();
    }

    private List<SeatChoice> choices(int most, int mostParted) {
        var open = OpenSeats.of(index, free, wish);
        var choices = SideBySide.choices(open, wish, most);
        if (choices.isEmpty() && !wish.together()) {
            choices = parted(open, mostParted);
        }
        if (choices.isEmpty() && (areasWillDo() || !index.plan().isSeated())) {
            choices = new OpenAreas(index.plan(), free, random).choices(wish);
        }
        return choices;
    }

    private boolean areasWillDo() {
        return !wish.needs().accessible() && wish.spot().isAny();
    }

    private List<SeatChoice> parted(OpenSeats open, int most) {
        var choices = new ArrayList<SeatChoice>();
        var left = open;
        while (choices.size() < most && left.seats().count() >= wish.quantity()) {
            var next = parted(left);
            if (next.isEmpty()) {
                break;
            }
            choices.add(next.get());
            var taken = new BitSet();
            next.get().ordinals().forEach(taken::set);
            left = left.without(taken);
        }
        return choices;
    }

    private Optional<SeatChoice> parted(OpenSeats open) {
        for (var fit : PARTED) {
            var party = new PartySearch(open, wish, fit).best();
            if (party.filter(this::isCompany).isPresent()) {
                var ordinals = party.get().ordinals();
                return Optional.of(new SeatChoice(fit, ordinals, null, index.distance(ordinals)));
            }
        }
        return Optional.empty();
    }

    private boolean isCompany(SeatParty party) {
        return !wish.needs().pairs() || party.loners() == 0;
    }
}
