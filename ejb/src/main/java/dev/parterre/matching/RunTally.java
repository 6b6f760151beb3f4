package dev.parterre.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the decisions of a run amount to.
 *
 * @param examined preferences with a decision
 * @param matched of those, the ones for which something on sale was of the kind asked for
 * @param found what it booked or offered, but for what had waited for its time: as far as triggers are on, all that had been left
 *     undone when things changed
 * @param pending not among the examined: places are claimed, and their booking is under way or waits for the gateway
 * @param skipped by reason code, those for which nothing was booked or offered; most frequent first
 */
public record RunTally(
        int examined, int matched, int booked, int offered, int found, int pending, Map<String, Integer> skipped) {

    static final RunTally NONE = new RunTally(0, 0, 0, 0, 0, 0, Map.of());

    /** How many decisions share an outcome and a reason, and for how many of them something was fitting. */
    record Group(Outcome outcome, String reason, int decisions, int fitting) {}

    public RunTally {
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped == null ? Map.of() : skipped));
    }

    static RunTally of(List<Group> groups) {
        var examined = 0;
        var matched = 0;
        var booked = 0;
        var offered = 0;
        var pending = 0;
        var skipped = new LinkedHashMap<String, Integer>();
        for (var group : groups) {
            examined += group.outcome() == Outcome.PENDING ? 0 : group.decisions();
            matched += group.fitting();
            switch (group.outcome()) {
                case BOOKED, UNDONE, CANCELLED -> booked += group.decisions();
                case OFFERED, ACTION_NEEDED, DECLINED, EXPIRED -> offered += group.decisions();
                case NONE, FAILED -> skipped.merge(group.reason(), group.decisions(), Integer::sum);
                case PENDING -> pending += group.decisions();
            }
        }
        return new RunTally(examined, matched, booked, offered, booked + offered, pending, mostFrequentFirst(skipped));
    }

    /** @param waited of what it booked or offered, what had only waited for a new month, or for a day */
    RunTally butFor(int waited) {
        return new RunTally(examined, matched, booked, offered, found - waited, pending, skipped);
    }

    private static Map<String, Integer> mostFrequentFirst(Map<String, Integer> counts) {
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
