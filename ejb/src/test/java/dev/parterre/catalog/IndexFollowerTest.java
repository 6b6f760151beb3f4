package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.catalog.IndexService.Difference;
import dev.parterre.shared.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class IndexFollowerTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Index index = new Index();
    private final Hands clock = new Hands();

    @Test
    void writesWhatDiffers() {
        index.wanted.putAll(stamped(1, 120));
        follower();
        assertThat(index.held).isEqualTo(index.wanted);
        assertThat(value("looks")).isEqualTo(1);
    }

    @Test
    void oneEventThatCannotBeWrittenKeepsNoOtherOut() {
        index.wanted.putAll(stamped(1, 120));
        index.unwritable.add(7L);
        follower();
        assertThat(index.held).hasSize(119).doesNotContainKey(7L);
        assertThat(gauge("refused")).isEqualTo(1);
    }

    @Test
    void forgetsWithinSecondsWhatWasDeleted() {
        index.wanted.putAll(stamped(1, 20));
        var follower = follower();
        index.wanted.remove(7L);
        for (var second = 0; second < 15; second++) {
            follower.look();
        }
        assertThat(index.held).isEqualTo(index.wanted);
    }

    @Test
    void buildsAnIndexThatIsOfNoUseAnewHoweverLittleIsInIt() {
        index.wanted.putAll(stamped(1, 3));
        index.usable = false;
        follower();
        assertThat(index.builds).isEqualTo(1);
        assertThat(index.held).isEqualTo(index.wanted);
    }

    @Test
    void anIndexThatBreaksWhileItIsServedIsBuiltAnew() {
        index.wanted.putAll(stamped(1, 3));
        var follower = follower();
        index.usable = false;
        follower.look();
        assertThat(index.builds).as("nobody has noticed").isZero();

        assertThatThrownBy(() -> follower.watch.ask(() -> {
                    throw new SearchException("segments_4 is cut off");
                }))
                .isInstanceOf(SearchAway.class);
        follower.look();
        follower.look();
        assertThat(index.builds).isEqualTo(1);
        assertThat(follower.watch.isAway()).isFalse();
    }

    @Test
    void anIndexThatDoesNotAnswerIsNeverDropped() {
        index.wanted.putAll(stamped(1, 3));
        var follower = follower();
        index.slow = true;
        noAnswer(follower);
        for (var second = 0; second < 100; second++) {
            follower.look();
        }
        assertThat(index.builds).isZero();
        assertThat(index.comparisons)
                .as("it is left in peace for longer and longer")
                .isBetween(10, 16);

        index.slow = false;
        index.held.clear();
        for (var second = 0; second < 20; second++) {
            follower.look();
        }
        assertThat(index.held).isEqualTo(index.wanted);
        assertThat(index.builds).isZero();
    }

    @Test
    void visitorsWithoutAnAnswerMakeItBeComparedEveryHalfMinuteAtMost() {
        index.wanted.putAll(stamped(1, 3));
        var follower = follower();
        for (var second = 0; second < 29; second++) {
            noAnswer(follower);
            clock.go(Duration.ofSeconds(1));
            follower.look();
        }
        assertThat(index.comparisons).as("the first and one").isEqualTo(2);

        noAnswer(follower);
        clock.go(Duration.ofSeconds(30));
        follower.look();
        assertThat(index.comparisons).isEqualTo(3);
    }

    private static void noAnswer(IndexFollower follower) {
        assertThatThrownBy(() -> follower.watch.ask(() -> {
                    throw new SearchException("HSEARCH400590: Request execution exceeded the timeout of 5s");
                }))
                .isInstanceOf(SearchAway.class);
    }

    @Test
    void aNodeStartsWithoutAnIndexAndGoesOnTrying() {
        index.wanted.putAll(stamped(1, 3));
        index.unwritable.addAll(index.wanted.keySet());
        var follower = follower();
        assertThat(index.held).isEmpty();
        assertThat(registry.find("parterre.search.looks").counter()).isNull();

        index.unwritable.clear();
        for (var second = 0; second < 5; second++) {
            follower.look();
        }
        assertThat(index.held).isEqualTo(index.wanted);
    }

    @Test
    void noticesWithinSecondsThatAnIndexIsEmpty() {
        index.wanted.putAll(stamped(1, 20));
        var follower = follower();
        index.held.clear();
        for (var second = 0; second < 16; second++) {
            follower.look();
        }
        assertThat(index.held).isEqualTo(index.wanted);
    }

    @Test
    void aNumberThatIsWrongOnceIsNoReasonToCompareAll() {
        index.wanted.putAll(stamped(1, 20));
        var follower = follower();
        var one = index.held.remove(7L);
        for (var second = 0; second < 15; second++) {
            follower.look();
        }
        index.held.put(7L, one);
        for (var second = 0; second < 30; second++) {
            follower.look();
        }
        assertThat(index.comparisons).as("the first").isEqualTo(1);
    }

    @Test
    void fewDocumentsOfAnotherEditionAreWrittenAndManyBuiltAnew() {
        index.wanted.putAll(stamped(1, 20));
        index.held.putAll(index.wanted);
        stamped(11, 22).keySet().stream().limit(9).forEach(id -> index.held.put(id, EventDocument.stamp("0:" + id)));
        index.held.put(22L, EventDocument.stamp(null));
        follower();
        assertThat(index.builds).isZero();
        assertThat(index.held).isEqualTo(index.wanted);

        index.held.replaceAll((id, stamp) -> id < 13 ? EventDocument.FOREIGN : stamp);
        follower();
        assertThat(index.builds).isEqualTo(1);
    }

    private IndexFollower follower() {
        var follower = new IndexFollower();
        follower.index = index;
        follower.building = new IndexBuildService() {
            @Override
            public Difference build() {
                index.builds++;
                index.usable = true;
                index.held.clear();
                index.write(index.wanted.keySet());
                return index.difference();
            }
        };
        follower.watch = new SearchWatch();
        follower.meters = new Meters(registry);
        follower.clock = clock;
        follower.start();
        return follower;
    }

    private double value(String name) {
        return registry.find("parterre.search." + name).counter().count();
    }

    private double gauge(String name) {
        return registry.find("parterre.search." + name).gauge().value();
    }

    private static Map<Long, Long> stamped(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-23T05:00:00Z");

        void go(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Index extends IndexService {

        private final Map<Long, Long> wanted = new HashMap<>();
        private final Map<Long, Long> held = new HashMap<>();
        private final Set<Long> unwritable = new HashSet<>();
        private boolean usable = true;
        private boolean slow;
        private int builds;
        private int comparisons;

        @Override
        public Difference difference() {
            comparisons++;
            if (slow) {
                throw new SearchException("HSEARCH400590: Request execution exceeded the timeout of 5s");
            }
            return new Difference(wanted, held, usable);
        }

        @Override
        public boolean holds(int events) {
            return held.size() == events;
        }

        @Override
        public Difference difference(Map<Long, Long> indexed) {
            return new Difference(wanted, indexed, true);
        }

        @Override
        public Difference difference(Map<Long, Long> indexed, Duration lately) {
            return new Difference(Map.of(), Map.of(), true);
        }

        @Override
        public boolean areAll(Set<Long> events) {
            return events.equals(wanted.keySet());
        }

        @Override
        public Map<Long, Long> write(Collection<Long> events) {
            if (events.stream().anyMatch(unwritable::contains)) {
                throw new IllegalStateException("unwritable");
            }
            var written = new HashMap<>(wanted);
            written.keySet().retainAll(events);
            held.keySet().removeAll(events);
            held.putAll(written);
            return written;
        }
    }
}
