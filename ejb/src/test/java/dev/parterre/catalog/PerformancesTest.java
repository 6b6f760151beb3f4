package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformancesTest {

    private static final SaleWindow WINDOW =
            new SaleWindow(Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-12T16:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,   2026-12-01T07:59:59.999999Z, false",
        "SCHEDULED,   2026-12-01T08:00:00Z,        true",
        "ON_SALE,     2026-12-12T15:59:59.999999Z, true",
        "ON_SALE,     2026-12-12T16:00:00Z,        false",
        "DRAFT,       2026-12-05T12:00:00Z,        false",
        "CLOSED,      2026-12-05T12:00:00Z,        false",
        "CANCELLED,   2026-12-05T12:00:00Z,        false",
        "RESCHEDULED, 2026-12-05T12:00:00Z,        false",
    })
    void isOnSaleInsideItsWindowOnly(PerformanceState state, Instant at, boolean onSale) {
        assertThat(Performances.onSale(state, WINDOW, at)).isEqualTo(onSale);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, 2026-11-30T00:00:00Z, 100, 100, NOT_YET",
        "ON_SALE,   2026-12-05T00:00:00Z, 100, 10,  ON_SALE",
        "ON_SALE,   2026-12-05T00:00:00Z, 100, 9,   LAST_PLACES",
        "ON_SALE,   2026-12-05T00:00:00Z, 100, 0,   SOLD_OUT",
        "ON_SALE,   2026-12-05T00:00:00Z, 0,   0,   SOLD_OUT",
        "SCHEDULED, 2026-12-12T16:00:00Z, 100, 100, CLOSED",
        "CLOSED,    2026-12-05T00:00:00Z, 100, 100, CLOSED",
        "CANCELLED, 2026-12-05T00:00:00Z, 100, 100, CANCELLED",
    })
    void showsABuyerHowItStands(PerformanceState state, Instant at, int capacity, int free, SaleState shown) {
        assertThat(Performances.saleState(state, WINDOW, new Supply(capacity, free), at))
                .isEqualTo(shown);
    }
}
