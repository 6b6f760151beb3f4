package dev.parterre.shared;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;

/**
 * What a person on call wants to count, under {@code /metrics} of the management interface. Names are dotted and begin with the
 * component, {@code booking.holds.opened}; {@code parterre.} comes before them by itself. Tags alternate name and value; a value is
 * one of a handful (a state, a refusal's code), never an id and nothing of a person, and one name always has the same tags. Cheap
 * enough for every request: nothing here waits or fails.
 *
 * <p>Meters are kept here because the server's registry looks for one by walking over all it has, thousands with its own.
 */
@ApplicationScoped
public class Meters {

    private static final String PREFIX = "parterre.";

    private record Key(String name, List<String> tags) {
        private static Key of(String name, String... tags) {
            return new Key(PREFIX + name, List.of(tags));
        }

        private Tags asTags() {
            return Tags.of(tags.toArray(String[]::new));
        }
    }

    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Key, DistributionSummary> summaries = new ConcurrentHashMap<>();
    private final Map<Key, DoubleSupplier> gauges = new ConcurrentHashMap<>();

    private MeterRegistry registry;

    protected Meters() {}

    @Inject
    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One more of it. */
    public void count(String name, String... tags) {
        counter(Key.of(name, tags)).increment();
    }

    /** So many more of it. */
    public void count(String name, long times, String... tags) {
        counter(Key.of(name, tags)).increment(times);
    }

    /** The counter itself, for where even looking it up is too much; may be kept and called by many threads. */
    public LongConsumer counter(String name, String... tags) {
        return counter(Key.of(name, tags))::increment;
    }

    /** It took so long. */
    public void time(String name, Duration took, String... tags) {
        timers.computeIfAbsent(Key.of(name, tags), key -> registry.timer(key.name(), key.asTags()))
                .record(took);
    }

    /** Something was so big: claims folded into one commit, attempts that a hold took. */
    public void size(String name, double size, String... tags) {
        summaries
                .computeIfAbsent(Key.of(name, tags), key -> registry.summary(key.name(), key.asTags()))
                .record(size);
    }

    /**
     * A value that is looked up whenever somebody reads the metrics; offered once, later offers of the same name and tags change
     * nothing.
     *
     * @param value cheap, from memory; kept as long as the application runs
     */
    public void gauge(String name, DoubleSupplier value, String... tags) {
        gauges.computeIfAbsent(Key.of(name, tags), key -> {
            registry.gauge(key.name(), key.asTags(), value, DoubleSupplier::getAsDouble);
            return value;
        });
    }

    private Counter counter(Key key) {
        return counters.computeIfAbsent(key, absent -> registry.counter(absent.name(), absent.asTags()));
    }
}
