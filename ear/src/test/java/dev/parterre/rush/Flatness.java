package dev.parterre.rush;

import java.util.List;
import java.util.Locale;

/** Whether it is as fast with a million tickets and a thousand past performances in the database as with hardly any. */
final class Flatness {

    private static final int CLIENTS = 32;
    private static final long FEW = 1_000;
    private static final long MANY = 1_000_000;
    private static final int LARGE = 20_000;

    private Flatness() {}

    static void run(Rush rush) throws Exception {
        var past = new Past(rush.connection());
        var sales = List.of(Scenarios.seats(rush, LARGE), Scenarios.freeBookings(rush, LARGE));
        past.grow(FEW);
        var before = Rush.measured(rush, sales, CLIENTS);
        var few = past.tickets();
        past.grow(few + MANY);
        var after = Rush.measured(rush, sales, CLIENTS);
        for (var i = 0; i < sales.size(); i++) {
            rush.table()
                    .note(String.format(
                            Locale.ROOT,
                            "flat, %s: %,.0f/s with %,d tickets in the database, %,.0f/s with %,d and %,d past performances: %.2f",
                            sales.get(i).name(),
                            before.get(i),
                            few,
                            after.get(i),
                            past.tickets(),
                            past.performances(),
                            after.get(i) / before.get(i)));
        }
    }
}
