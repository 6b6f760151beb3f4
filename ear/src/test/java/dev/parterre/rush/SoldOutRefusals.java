package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everybody still wants in when nothing is left: how fast they are told, and what that costs the database. */
final class SoldOutRefusals {

    private static final Duration TO_SELL_IT = Duration.ofMinutes(2);

    void run(Rush rush) throws Exception {
        var hall = Hall.of(2, 200);
        var performance = new House(rush.connection(), hall, "45.00", Rush.LIMIT).open(1);
        var sold = new History(hall);
        var slots = new SlotStock(performance, 200, Hall.FLOOR, 10);
        var seats = new SeatStock(hall, performance, 2, rush.random());
        var crowd = rush.crowd();
        Load.run(
                ParterreServer.api(),
                List.of(new HoldBuyer(sold, slots, crowd), new HoldBuyer(sold, seats, crowd)),
                TO_SELL_IT);
        assertThat(sold.deeds().stream()
                        .filter(Deed::done)
                        .mapToInt(deed -> deed.places().length)
                        .sum())
                .isEqualTo(hall.places());
        refuse(rush, sold, performance.get(0), 32, rush.settings().warmup());
        for (var clients : rush.settings().clients()) {
            var before = rush.meter().read();
            var refused = refuse(
                    rush, sold, performance.get(0), clients, rush.settings().seconds());
            var cost = rush.meter().read().since(before);
            var figures = Figures.ofRefusals(refused.deeds(), "sold-out", cost.seconds());
            rush.table().row("sold-out", clients, figures, cost, Double.NaN);
            assertThat(figures.refused()).as("other answers").doesNotContainKey("done");
        }
    }

    private static History refuse(Rush rush, History sold, long performance, int clients, Duration duration)
            throws Exception {
        var history = new History(sold.hall());
        var buyers = Stream.generate(
                        () -> new HoldBuyer(history, () -> Wish.any(performance, Hall.FLOOR, 1), rush.crowd()))
                .limit(clients)
                .toList();
        Load.run(ParterreServer.api(), buyers, duration);
        return history;
    }
}
