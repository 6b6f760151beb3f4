package dev.parterre.rush;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What was done of one kind in a stretch of time.
 *
 * @param done how many succeeded
 * @param millis how long they took, of those that succeeded, in milliseconds
 * @param refused how many were not, by code
 */
record Figures(long done, double seconds, Millis millis, Map<String, Integer> refused) {

    private static final long HIGHEST = 120_000_000;

    record Millis(double half, double ninetyNine, double most) {}

    /** Of the deeds of that kind, and the answers 2xx and 304 count as done. */
    static Figures of(List<Deed> deeds, Wish.Kind kind, double seconds) {
        var all = deeds.stream().filter(deed -> deed.is(kind)).toList();
        var micros = new Histogram(HIGHEST, 3);
        var refused = new TreeMap<String, Integer>();
        for (var deed : all) {
            if (deed.done()) {
                micros.recordValue(Math.min(HIGHEST, (deed.gotAt() - deed.sentAt()) / 1_000));
            } else {
                refused.merge(deed.code(), 1, Integer::sum);
            }
        }
        return of(micros, refused, seconds);
    }

    /** Of the refusals with that code, when they are what is measured. */
    static Figures ofRefusals(List<Deed> deeds, String code, double seconds) {
        var micros = new Histogram(HIGHEST, 3);
        var others = new TreeMap<String, Integer>();
        for (var deed : deeds) {
            if (code.equals(deed.code())) {
                micros.recordValue(Math.min(HIGHEST, (deed.gotAt() - deed.sentAt()) / 1_000));
            } else {
                others.merge(deed.done() ? "done" : deed.code(), 1, Integer::sum);
            }
        }
        return of(micros, others, seconds);
    }

    static Figures of(Histogram micros, Map<String, Integer> refused, double seconds) {
        var millis = new Millis(
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(99) / 1_000.0,
                micros.getMaxValue() / 1_000.0);
        return new Figures(micros.getTotalCount(), seconds, millis, refused);
    }

    double perSecond() {
        return done / seconds;
    }
}
