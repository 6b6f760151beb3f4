package dev.parterre.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Seat labels of a row in short: {@code 1-24}, {@code 2-24/2} (every second), {@code 23-1/2,2-24/2} (odd ones falling, then even ones
 * rising), single labels of any kind in between ({@code 1-10,10a}).
 */
final class SeatLabels {

    private static final int MOST = 2_000;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})(?:/(\\d{1,3}))?");

    private SeatLabels() {}

    /** @throws RowProblem {@code labels-malformed} */
    static List<String> expand(String text) {
        var labels = new ArrayList<String>();
        for (var part : text.split(",", -1)) {
            var range = RANGE.matcher(part.strip());
            if (range.matches()) {
                var step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
                span(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), step, labels);
            } else if (!part.isBlank()) {
                labels.add(part.strip());
            } else {
                throw new RowProblem("labels-malformed", text);
            }
        }
        return labels;
    }

    private static void span(int from, int to, int step, List<String> labels) {
        if (step < 1 || labels.size() + Math.abs(to - from) / step >= MOST) {
            throw new RowProblem("labels-malformed", from + "-" + to + "/" + step);
        }
        var direction = from <= to ? step : -step;
        for (var label = from; from <= to ? label <= to : label >= to; label += direction) {
            labels.add(Integer.toString(label));
        }
    }
}
