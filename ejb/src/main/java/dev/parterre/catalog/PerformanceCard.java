package dev.parterre.catalog;

import java.time.LocalDateTime;

/** A performance in a list: what it is, and how its sale stands. The supply is derived and may be a second old. */
public record PerformanceCard(PerformanceDetail performance, SaleState sale, Supply supply) {

    public PerformanceId id() {
        return performance.id();
    }

    public LocalDateTime localStart() {
        return performance.localStart();
    }
}
