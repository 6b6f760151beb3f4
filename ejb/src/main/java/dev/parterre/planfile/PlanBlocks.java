package dev.parterre.planfile;

import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Tells blocks of rows apart by where they stand, and keeps blocks from being drawn over each other. */
final class PlanBlocks {

    /** Rows of one block follow each other; a jump of more seat widths than this is a new block. */
    private static final double JUMP = 2.5;
    /** Seats of different zones are at least this many seat widths apart, once one of them had to be moved. */
    private static final double GAP = 2;
    /** Seats closer than this share of a seat's width are on top of each other. */
    private static final double OVERLAP = 0.6;

    private static final int MOST_STEPS = 60;

    private PlanBlocks() {}

    /** All rows as one block if their labels differ, else the blocks they stand in. */
    static List<List<PlanDraft.Row>> of(List<PlanDraft.Row> rows) {
        var labels = new HashSet<String>();
        if (rows.isEmpty() || rows.stream().allMatch(row -> labels.add(row.label()))) {
            return rows.isEmpty() ? List.of() : List.of(rows);
        }
        var blocks = new ArrayList<List<PlanDraft.Row>>();
        var here = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i == 0 || here.contains(row.label()) || apart(rows.get(i - 1), row)) {
                blocks.add(new ArrayList<>());
                here.clear();
            }
            here.add(row.label());
            blocks.get(blocks.size() - 1).add(row);
        }
        return blocks;
    }

    /** For rows that are kept clear of each other: squares as wide as seats of different zones are apart, of most zones. */
    static TakenPoints noneTaken(List<List<PlanDraft.Row>> zones) {
        var widths = zones.stream()
                .filter(rows -> !rows.isEmpty())
                .mapToDouble(PlanBlocks::seatWidth)
                .filter(width -> width > 0)
                .sorted()
                .toArray();
        return new TakenPoints(GAP * (widths.length == 0 ? 1 : widths[widths.length / 2]));
    }

    /** The rows, moved away from the stage until no seat stands on a taken point. */
    static List<PlanDraft.Row> clearOf(TakenPoints taken, List<PlanDraft.Row> rows, PlanPoint stage) {
        if (rows.isEmpty() || taken.isEmpty()) {
            return rows;
        }
        var width = seatWidth(rows);
        if (!overlaps(taken, rows, width * OVERLAP)) {
            return rows;
        }
        var step = outwards(rows, stage, width);
        var moved = rows;
        for (var steps = 0; steps < MOST_STEPS && overlaps(taken, moved, width * GAP); steps++) {
            moved = move(moved, step);
        }
        return moved;
    }

    private static boolean apart(PlanDraft.Row before, PlanDraft.Row row) {
        return distance(before.seats().get(0), row.seats().get(0)) > JUMP * seatWidth(List.of(before, row));
    }

    private static double seatWidth(List<PlanDraft.Row> rows) {
        return rows.stream()
                .map(PlanDraft.Row::seats)
                .filter(seats -> seats.size() > 1)
                .mapToDouble(seats -> distance(seats.get(0), seats.get(1)))
                .filter(width -> width > 0)
                .findFirst()
                .orElse(1);
    }

    private static PlanPoint outwards(List<PlanDraft.Row> rows, PlanPoint stage, double width) {
        var x = rows.stream()
                .flatMap(r -> r.seats().stream())
                .mapToDouble(PlanDraft.Seat::x)
                .average();
        var y = rows.stream()
                .flatMap(r -> r.seats().stream())
                .mapToDouble(PlanDraft.Seat::y)
                .average();
        var dx = stage == null ? 0 : x.orElse(0) - stage.x();
        var dy = stage == null ? 1 : y.orElse(0) - stage.y();
        return Math.abs(dx) > Math.abs(dy)
                ? new PlanPoint(Math.copySign(width, dx), 0)
                : new PlanPoint(0, Math.copySign(width, dy));
    }

    private static boolean overlaps(TakenPoints taken, List<PlanDraft.Row> rows, double within) {
        return rows.stream().flatMap(row -> row.seats().stream()).anyMatch(seat -> taken.isNear(seat, within));
    }

    private static List<PlanDraft.Row> move(List<PlanDraft.Row> rows, PlanPoint by) {
        return rows.stream()
                .map(row -> new PlanDraft.Row(
                        row.label(),
                        row.seats().stream().map(seat -> move(seat, by)).toList()))
                .toList();
    }

    private static PlanDraft.Seat move(PlanDraft.Seat seat, PlanPoint by) {
        return new PlanDraft.Seat(
                seat.key(),
                seat.label(),
                seat.x() + by.x(),
                seat.y() + by.y(),
                seat.category(),
                seat.access(),
                seat.aisleAfter());
    }

    private static double distance(PlanDraft.Seat one, PlanDraft.Seat other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
