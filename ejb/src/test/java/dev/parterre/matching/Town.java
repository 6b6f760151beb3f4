package dev.parterre.matching;

import static dev.parterre.preference.PreferenceFixture.aPreference;

import dev.parterre.catalog.Category;
import dev.parterre.matching.EngineModel.Asker;
import dev.parterre.matching.EngineModel.Booking;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.ZoneKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Some who ask, of whom several are one account, and what is on in three cities. */
record Town(List<Asker> askers, EngineModel engine) {

    /** Sofia, Plovdiv and Varna. */
    private static final double[][] PLACES = {{42.70, 23.32}, {42.14, 24.75}, {43.21, 27.91}};

    private static final PlanPlaces HALL = new PlanPlaces(SeatingFixture.aHall()
            .zone("stalls", ZoneKind.STALLS, 0, List.of(SeatingFixture.straight("1", 5, 0)))
            .zone("circle", ZoneKind.CIRCLE, 1, List.of(SeatingFixture.straight("1", 4, 3)))
            .plan());

    private static final List<Candidate> ON = IntStream.rangeClosed(1, 300)
            .mapToObj(id -> performance(id, new Random(id)))
            .toList();
    private static final List<PreferenceSpec> WISHES =
            IntStream.range(0, 600).mapToObj(i -> wish(new Random(7L * i))).toList();

    private static Candidate performance(int id, Random random) {
        var place = PLACES[random.nextInt(PLACES.length)];
        var dear = 10 + random.nextInt(50);
        return CandidateFixture.performance(id)
                .ofEvent(1 + random.nextInt(200))
                .of(Category.values()[random.nextInt(3)])
                .starting(LocalDate.of(2026, 11, 24)
                        .plusDays(random.nextInt(40))
                        .atTime(14 + random.nextInt(9), 0)
                        .toString())
                .standingAt(place[0], place[1])
                .limitedTo(2 + random.nextInt(6))
                .costing(dear + ".00", dear / 2 + ".50")
                .reduced(TicketType.CHILD, dear / 3 + ".00")
                .candidate();
    }

    private static PreferenceSpec wish(Random random) {
        var quantity = 1 + random.nextInt(4);
        var price = 20 + random.nextInt(50);
        var booking = price + random.nextInt(price * quantity);
        var month = booking + random.nextInt(200);
        return aPreference()
                .paidBy("pm1")
                .with("quantity", quantity)
                .with("together", random.nextBoolean())
                .with("children", random.nextInt(quantity + 1))
                .with("maxPrice", price)
                .with("budgetPerBooking", random.nextBoolean() ? booking : null)
                .with("budgetPerMonth", random.nextBoolean() ? month : null)
                .with("budgetPerYear", random.nextBoolean() ? month + random.nextInt(300) : null)
                .with("budgetOverall", random.nextInt(3) == 0 ? month + random.nextInt(100) : null)
                .with("bookingsPerMonth", 1 + random.nextInt(3))
                .with("nights", random.nextBoolean() ? 1 + random.nextInt(3) : null)
                .with("nightsPer", Span.values()[random.nextInt(3)].name())
                .with("leadDays", random.nextInt(10))
                .spec();
    }

    static Town of(Random random) {
        var askers = random.ints(3 + random.nextInt(5), 0, WISHES.size())
                .mapToObj(wish -> new Asker(random.nextInt(3), WISHES.get(wish)))
                .toList();
        var on = random.ints(2 + random.nextInt(7), 0, ON.size())
                .distinct()
                .mapToObj(ON::get)
                .toList();
        return new Town(askers, new EngineModel(HALL, on, askers));
    }

    PreferenceSpec spec(Booking booking) {
        return askers.get(booking.asker()).spec();
    }

    long account(Booking booking) {
        return askers.get(booking.asker()).account();
    }
}
