package dev.parterre.importing;

import static dev.parterre.seating.SeatingFixture.aHall;

import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.ZoneKind;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.IntStream;

/** Two plans of real halls, where they stand beside the checkout, and an arena as large as one. */
public final class RealHalls {

    private RealHalls() {}

    public static PlanGeometry stadium() throws IOException {
        return planOf(new PretixPlanFormat(), "seating/pretix-plan-hall-738.json");
    }

    public static PlanGeometry theatre() throws IOException {
        return planOf(new TicketKgPlanFormat(), "seating/bishkek-kyrgdram.json");
    }

    private static PlanGeometry planOf(ImportFormat format, String file) throws IOException {
        var venue = new ImportOptions.PlanVenue("Hall", "Sofia", "BG", "Europe/Sofia", null);
        var options = new ImportOptions(LocalDate.parse("2026-11-22"), Period.ZERO, venue);
        var draft = ReadRows.of(format, OutsideData.read(file), options)
                .venues()
                .get(0)
                .halls()
                .get(0)
                .plan()
                .draft();
        return SeatingFixture.accepted(draft);
    }

    /** 32 sectors of 25 rows of 20 seats all around. */
    public static PlanGeometry arena() {
        var hall = aHall();
        for (var s = 0; s < 32; s++) {
            var angle = 2 * Math.PI * s / 32;
            hall.zone(
                    "sector-" + s,
                    ZoneKind.SECTOR,
                    s % 3,
                    IntStream.range(0, 25).mapToObj(r -> row(r, angle)).toList());
        }
        return hall.plan();
    }

    private static PlanDraft.Row row(int row, double angle) {
        var from = 120.0 + row;
        return new PlanDraft.Row(
                String.valueOf(row + 1),
                IntStream.range(0, 20)
                        .mapToObj(i -> new PlanDraft.Seat(
                                null,
                                String.valueOf(i + 1),
                                from * Math.cos(angle + i / 120.0),
                                from * Math.sin(angle + i / 120.0),
                                "A",
                                SeatAccess.STANDARD,
                                i == 9))
                        .toList());
    }
}
