package dev.parterre.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.MatchingService;
import dev.parterre.matching.Outcome;
import dev.parterre.matching.RehearsalService;
import dev.parterre.matching.RunId;
import dev.parterre.matching.Together;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchPreferencesServiceTest {

    private static final RunId RUN = new RunId("run");

    private final List<String> done = new ArrayList<>();
    private final Runs runs = new Runs();
    private final Engine engine = new Engine();
    private final MatchPreferencesService service =
            Wiring.with(runs, engine, new RehearsalService()).make(MatchPreferencesService.class);

    /** Is to stop when so many have been done. */
    private final class Runs extends MatchingRunService {

        private int stop = Integer.MAX_VALUE;

        @Override
        public boolean isDry(RunId run) {
            return false;
        }

        @Override
        public boolean isToGoOn(RunId run) {
            return done.size() < stop;
        }

        @Override
        public void beat(RunId run) {
            // nobody listens
        }
    }

    /** Considers together whoever stands before the first one that cannot be. */
    private final class Engine extends MatchingService {

        private Set<PreferenceId> alone = Set.of();
        private boolean contested;

        @Override
        public Together considerTogether(RunId run, List<PreferenceId> preferences) {
            var group =
                    preferences.stream().takeWhile(id -> !alone.contains(id)).toList();
            group.forEach(id -> done.add(id.value()));
            if (!group.isEmpty()) {
                done.add("|");
            }
            return new Together(
                    preferences.subList(group.size(), preferences.size()),
                    contested && group.size() < preferences.size());
        }

        @Override
        public Outcome consider(RunId run, PreferenceId preference) {
            done.add(preference.value());
            done.add("|");
            return Outcome.NONE;
        }
    }

    @Test
    void whoConcernsOthersIsABoundaryAndTheNextGroupIsAsBig() {
        engine.alone = Set.of(new PreferenceId("2"));

        service.consider(RUN, preferences(6), new GroupSize());

        assertThat(String.join("", done)).isEqualTo("01|2|345|");
    }

    @Test
    void afterAContestedGroupTheyGoOnByOneAndByTwo() {
        engine.alone = Set.of(new PreferenceId("1"));
        engine.contested = true;

        service.consider(RUN, preferences(7), new GroupSize());

        assertThat(String.join("", done)).isEqualTo("0|1|2|34|56|");
    }

    @Test
    void nobodyIsConsideredAnyMoreOnceTheRunIsToStop() {
        engine.alone = Set.of(new PreferenceId("2"));
        runs.stop = 3;

        service.consider(RUN, preferences(6), new GroupSize());

        assertThat(String.join("", done)).isEqualTo("01|");
    }

    private static List<PreferenceId> preferences(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new PreferenceId(String.valueOf(number)))
                .toList();
    }
}
