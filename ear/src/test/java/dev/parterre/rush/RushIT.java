package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of the rush: half a minute of the truth, and no figures to rely on. The long one is {@link RushBench}. */
class RushIT {

    private static final int CUSTOMERS = 3;
    private static final long SEED = 20261122;

    @Test
    void aHallIsSoldToTheLastPlaceAndEveryAnswerIsTrue() throws Exception {
        try (var connection = ParterreServer.connection()) {
            var crowds = new SellOut.Crowds(Crowd.customers(CUSTOMERS), Crowd.support(), SEED);
            var sale = new SellOut(connection, Hall.of(200, 100), 32, crowds);
            sale.rush(Duration.ofSeconds(8));
            sale.toTheEnd();
            sale.assertNothingIsLeft();
            assertThat(sale.history().deeds()).noneMatch(Deed::unknown);
            System.out.println("A sell-out: " + sale.history().tally());
        }
        Invariants.assertHold();
    }
}
