package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The performances that fit one preference: those that may be booked, best first, and those passed over with the reason.
 * More may be passed over while seats are looked for.
 */
final class Search {

    /** A performance passed over. */
    record PassedOver(Candidate candidate, Reason reason) {}

    private final List<Candidate> fitting;
    private final List<Candidate> allowed = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private PerformanceId line;
    private PerformanceId turn;

    private Search(List<Candidate> fitting) {
        this.fitting = fitting;
    }

    static Search of(PreferenceSpec spec, CandidateIndex index, Situation situation) {
        var wish = new Wish(spec);
        var search = new Search(RankPolicy.bestFirst(index.fitting(wish, spec), wish, situation.now()));
        for (var candidate : search.fitting) {
            LimitPolicy.refusal(spec, candidate, situation)
                    .ifPresentOrElse(reason -> search.passOver(candidate, reason), () -> search.allowed.add(candidate));
        }
        return search;
    }

    /** Passes over those of the allowed ones. */
    void passOver(Predicate<Candidate> which, Reason reason) {
        allowed.stream().filter(which).forEach(candidate -> passOver(candidate, reason));
        allowed.removeIf(which);
    }

    void passOver(Candidate candidate, Reason reason) {
        passedOver.add(new PassedOver(candidate, reason));
    }

    /** It looks for seats for somebody in the drawn line of that performance, in their turn. */
    void serveLineOf(PerformanceId performance) {
        line = performance;
    }

    /** The performance whose drawn line is served; empty when none is. */
    Optional<PerformanceId> line() {
        return Optional.ofNullable(line);
    }

    /** It looks for seats for somebody who stands in the line of that performance, in their turn. */
    void inTurnAt(PerformanceId performance) {
        turn = performance;
    }

    /** Whether what rests for the line of that one may be had; nobody takes it past the line. */
    boolean isInTurnAt(Candidate candidate) {
        return candidate.id().equals(turn);
    }

    /** Best first. */
    List<Candidate> allowed() {
        return List.copyOf(allowed);
    }

    /** All that fit, best first. */
    List<Candidate> fits() {
        return fitting;
    }

    int fitting() {
        return fitting.size();
    }

    List<PassedOver> passedOver() {
        return List.copyOf(passedOver);
    }

    Map<Reason, Integer> counts() {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        passedOver.forEach(passed -> counts.merge(passed.reason(), 1, Integer::sum));
        return counts;
    }

    /** Why nothing of it can be had. */
    Reason reason() {
        return nearest().map(PassedOver::reason).orElse(Reason.NO_MATCH);
    }

    /** The performance that came nearest to being booked, of several equally near the best. */
    Optional<PassedOver> nearest() {
        return passedOver.stream().reduce((one, other) -> other.reason().compareTo(one.reason()) > 0 ? other : one);
    }
}
