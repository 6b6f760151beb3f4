package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void countsByTag() {
        meters.count("refusals", "code", "sold-out");
        meters.count("refusals", 2, "code", "sold-out");
        meters.counter("refusals", "code", "sold-out").accept(4);
        meters.count("refusals", "code", "places-taken");

        assertThat(registry.counter("parterre.refusals", "code", "sold-out").count())
                .isEqualTo(7);
        assertThat(registry.counter("parterre.refusals", "code", "places-taken").count())
                .isEqualTo(1);
    }

    @Test
    void readsAGaugeWhenItIsAskedFor() {
        var waiting = new AtomicInteger();
        meters.gauge("waiting", waiting::get);
        waiting.set(5);

        assertThat(registry.get("parterre.waiting").gauge().value()).isEqualTo(5);
    }

    @Test
    void addsUpTimes() {
        meters.time("commit", Duration.ofMillis(3), "kind", "hold");
        meters.time("commit", Duration.ofMillis(5), "kind", "hold");

        var timer = registry.timer("parterre.commit", "kind", "hold");
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(8);
    }
}
