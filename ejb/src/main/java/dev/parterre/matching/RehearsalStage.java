package dev.parterre.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Situation.Spent;
import dev.parterre.matching.Situation.Used;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the preferences of a dry run would have taken so far: places that those behind them do not find free any more, evenings and
 * money that the same account does not have any more. Pure; whoever uses it lets one in at a time.
 */
final class RehearsalStage {

    private final Map<PerformanceId, BitSet> taken = new HashMap<>();
    private final Map<Long, List<Rehearsed.Chosen>> byAccount = new HashMap<>();

    void take(Rehearsed rehearsed) {
        rehearsed.chosen().ifPresent(chosen -> {
            var places = taken.computeIfAbsent(chosen.performance(), any -> new BitSet());
            chosen.ordinals().forEach(places::set);
            byAccount
                    .computeIfAbsent(rehearsed.account(), any -> new ArrayList<>())
                    .add(chosen);
        });
    }

    /** Of these free places, those that are left. */
    BitSet left(PerformanceId performance, BitSet free) {
        var left = (BitSet) free.clone();
        left.andNot(taken.getOrDefault(performance, new BitSet()));
        return left;
    }

    /** The situation of an account after what the run would have done for it. */
    Situation after(Situation situation, long account, Function<PerformanceId, Optional<Candidate>> programme) {
        var chosen = byAccount.getOrDefault(account, List.of());
        if (chosen.isEmpty()) {
            return situation;
        }
        var engagements = Stream.concat(
                        situation.engagements().stream(),
                        chosen.stream().flatMap(one -> programme.apply(one.performance()).stream()
                                .map(candidate -> engagement(candidate, one))))
                .toList();
        var used = situation.used();
        var overall = new Spent(
                used.overall().bookings() + chosen.size(),
                Stream.concat(used.overall().amounts().stream(), chosen.stream().map(Rehearsed.Chosen::total))
                        .toList());
        return new Situation(
                situation.now(),
                engagements,
                situation.refusedEvents(),
                new Used(used.month(), used.year(), overall, used.nights()));
    }

    private static Engagement engagement(Candidate candidate, Rehearsed.Chosen chosen) {
        return new Engagement(
                candidate.id(),
                candidate.event().id(),
                candidate.timing().startsAt(),
                candidate.timing().length(),
                chosen.ordinals().size(),
                candidate.house().whereabouts());
    }
}
