package dev.parterre.web.portal.preference;

import dev.parterre.matching.SeatLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Seats of one row as one tag: "Stalls | row 4 | seats 11, 12"; places of an area as their number. */
public record SeatTags(String zone, String row, String seats, boolean many) {

    public static List<SeatTags> of(List<SeatLabel> labels, String language) {
        var rows = new LinkedHashMap<String, List<SeatLabel>>();
        labels.forEach(
                label -> rows.computeIfAbsent(label.zone().in(language) + '|' + label.row(), key -> new ArrayList<>())
                        .add(label));
        return rows.values().stream().map(row -> tag(row, language)).toList();
    }

    private static SeatTags tag(List<SeatLabel> row, String language) {
        var first = row.get(0);
        var seats = String.join(
                ", ",
                row.stream()
                        .map(SeatLabel::seat)
                        .filter(seat -> !seat.isEmpty())
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList());
        var shown = seats.isEmpty() ? "× " + row.size() : seats;
        return new SeatTags(first.zone().in(language), first.row(), shown, row.size() > 1);
    }
}
