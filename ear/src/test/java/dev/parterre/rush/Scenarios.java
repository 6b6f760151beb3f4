package dev.parterre.rush;

import dev.parterre.rush.Rush.Sale;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the harness can measure, by name. */
final class Scenarios {

    private static final int LARGE = 20_000;

    interface Scenario {
        void run(Rush rush) throws Exception;
    }

    private Scenarios() {}

    /** In the order in which they are run; the mails of the last go on for long, and would disturb whatever came after it. */
    static Map<String, Scenario> all() {
        var all = new LinkedHashMap<String, Scenario>();
        all.put("flat", Flatness::run);
        all.put("seats", rush -> rush.measure(seats(rush, LARGE)));
        all.put("floor", rush -> rush.measure(floor(rush, LARGE)));
        all.put("best", rush -> rush.measure(best(rush, LARGE)));
        all.put("sell-out", Scenarios::sellOut);
        all.put("sold-out", new SoldOutRefusals()::run);
        all.put("availability", new AvailabilityReads()::run);
        all.put("pages", new PageFigures()::run);
        all.put("free-bookings", rush -> rush.measure(freeBookings(rush, LARGE)));
        all.put("run-free", EngineRun::free);
        all.put("run-paid", EngineRun::paid);
        return all;
    }

    /** A hall of 3,000 sold to the last place by buyers as in life. */
    private static void sellOut(Rush rush) throws Exception {
        for (var clients : rush.settings().clients()) {
            var sale = new SellOut(rush.connection(), Hall.of(2_000, 1_000), clients, rush.crowds());
            var before = rush.meter().read();
            sale.rush(rush.settings().seconds().multipliedBy(2));
            sale.toTheEnd();
            var cost = rush.meter().read().since(before);
            sale.assertNothingIsLeft();
            var figures = Figures.of(sale.history().deeds(), Wish.Kind.BOOK, cost.seconds());
            rush.table().row("sell-out", clients, figures, cost, Double.NaN);
            rush.table()
                    .note("sell-out, " + clients + " clients, 0 places left: "
                            + sale.history().tally());
        }
        rush.assertInvariants();
    }

    /** Each buyer holds seats of their own choice. */
    static Sale seats(Rush rush, int places) {
        var house = new House(rush.connection(), Hall.of(places, 0), "45.00", Rush.LIMIT);
        var party = rush.settings().party();
        return new Sale(
                "seats",
                house,
                Wish.Kind.HOLD,
                party,
                performances -> new SeatStock(house.hall(), performances, party, rush.random()),
                (bare, clients, duration) ->
                        bare.seats(clients, duration, rush.settings().seed()),
                HoldBuyer::new);
    }

    /** Each buyer holds one place of general admission. */
    static Sale floor(Rush rush, int places) {
        var house = new House(rush.connection(), Hall.of(2, places), "45.00", Rush.LIMIT);
        return new Sale(
                "floor",
                house,
                Wish.Kind.HOLD,
                1,
                performances -> new SlotStock(performances, places - 10, Hall.FLOOR, 1),
                (bare, clients, duration) ->
                        bare.slots(clients, duration, rush.settings().seed()),
                HoldBuyer::new);
    }

    /** Each buyer holds the best two together. */
    static Sale best(Rush rush, int places) {
        var house = new House(rush.connection(), Hall.of(places, 0), "45.00", Rush.LIMIT);
        return new Sale(
                "best",
                house,
                Wish.Kind.HOLD,
                2,
                performances -> new SlotStock(performances, places - 10, Wish.BEST_TOGETHER, 2),
                (bare, clients, duration) -> Double.NaN,
                HoldBuyer::new);
    }

    /** Each buyer holds a seat of their own choice that costs nothing, and books it. */
    static Sale freeBookings(Rush rush, int places) {
        var house = new House(rush.connection(), Hall.of(places, 0), "0.00", Rush.LIMIT);
        return new Sale(
                "free-bookings",
                house,
                Wish.Kind.BOOK,
                1,
                performances -> new SeatStock(house.hall(), performances, 1, rush.random()),
                (bare, clients, duration) -> Double.NaN,
                FreeBookingBuyer::new);
    }
}
