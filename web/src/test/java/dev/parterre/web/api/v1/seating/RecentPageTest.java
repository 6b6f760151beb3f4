package dev.parterre.web.api.v1.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.Availability;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.SeatingPlanId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How often the picture is looked at, and how often a page is made. */
class RecentPageTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Runnable> whileLooking = new AtomicReference<>(() -> {});
    private final AtomicReference<Availability> free = new AtomicReference<>(free("a"));

    private final RecentPage recent = new RecentPage(this::look, this::make, nanos::get);

    @Test
    void looksTenTimesASecondAtMost() {
        for (var i = 0; i < 1_000; i++) {
            recent.page();
        }
        assertThat(looks).hasValue(1);
        passMillis(99);
        recent.page();
        assertThat(looks).hasValue(1);
        passMillis(1);
        recent.page();
        assertThat(looks).hasValue(2);
    }

    @Test
    void isAtHandOnlyWhileItIsYoung() {
        assertThat(recent.pageAtHand()).isEmpty();
        var page = recent.page();
        passMillis(99);
        assertThat(recent.pageAtHand()).containsSame(page);
        passMillis(1);
        assertThat(recent.pageAtHand()).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void isMadeOncePerChange() {
        var first = recent.page();
        passMillis(100);
        assertThat(recent.page()).isSameAs(first);
        free.set(free("b"));
        assertThat(recent.page()).isSameAs(first);
        passMillis(100);
        assertThat(recent.page().availability().version()).isEqualTo("b");
        assertThat(made).hasValue(2);
    }

    @Test
    void othersTakeItAsItIsWhileOneReaderLooks() throws Exception {
        var known = recent.page();
        var looking = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        whileLooking.set(() -> {
            looking.countDown();
            await(mayEnd);
        });
        free.set(free("b"));
        passMillis(150);
        var reader = Executors.newSingleThreadExecutor();
        try {
            var renewed = reader.submit(recent::page);
            await(looking);
            assertThat(recent.page()).isSameAs(known);
            assertThat(recent.pageAtHand()).containsSame(known);
            passMillis(50);
            assertThat(recent.pageAtHand()).as("too old, whoever is at it").isEmpty();
            mayEnd.countDown();
            assertThat(renewed.get(10, TimeUnit.SECONDS).availability().version())
                    .isEqualTo("b");
        } finally {
            reader.shutdownNow();
        }
        assertThat(looks).hasValue(2);
    }

    private Availability look() {
        looks.incrementAndGet();
        whileLooking.get().run();
        return free.get();
    }

    private AvailabilityPage make(Availability availability) {
        made.incrementAndGet();
        var plan = SeatingFixture.stallsOf(1, 8).plan();
        return AvailabilityPage.of(availability, new SeatingPlanId(1), plan);
    }

    private void passMillis(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static Availability free(String version) {
        return new Availability(version, new byte[] {-1}, Map.of(0, 8, 1, 0, 2, 0));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
