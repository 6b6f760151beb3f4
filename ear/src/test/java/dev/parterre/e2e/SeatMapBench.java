package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a hall of 20,000 seats costs whoever opens its map: bytes the first time and the next, time until it can be used, frames. */
@ExtendWith(Browsing.class)
class SeatMapBench {

    private static final int SEATS = 20_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int LONGEST_MILLIS = 1_500;
    private static final int FIRST_BYTES = 300_000;
    private static final int NEXT_BYTES = 10_000;

    /** How long after the address was given the map answered, and how much came over the wire for it. */
    private record Visit(double millis, long bytes) {}

    @Test
    void printsWhatTheMapOfALargeHallCosts(Page page) throws Exception {
        Opened performance;
        try (var connection = ParterreServer.connection()) {
            performance = aPerformance(connection).in(SeatingFixture.arena()).onSale();
        }
        assertThat(performance.plan().places()).isEqualTo(SEATS);
        var first = new ArrayList<Visit>();
        var next = new ArrayList<Visit>();
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            try (var context = aTelephone(page)) {
                var visitor = context.newPage();
                var once = visit(visitor, performance);
                var again = visit(visitor, performance);
                if (round >= 0) {
                    first.add(once);
                    next.add(again);
                }
            }
        }
        print("first", first);
        print("next", next);
        assertThat(first).allMatch(visit -> visit.bytes() < FIRST_BYTES && visit.millis() < LONGEST_MILLIS);
        assertThat(next).allMatch(visit -> visit.bytes() < NEXT_BYTES);
        printFrames(page, performance);
    }

    /** Each a zone with a name of its own and a shape: what is drawn for each frame may not grow with their square. */
    @Test
    void printsWhatFramesOfAHallOfTablesCost(Page page) throws Exception {
        try (var connection = ParterreServer.connection()) {
            printFrames(
                    page,
                    aPerformance(connection).in(SeatingFixture.tables(500)).onSale());
        }
    }

    private static void print(String which, List<Visit> visits) {
        System.out.printf(
                Locale.ROOT,
                "seat map of %,d seats, %-5s time: interactive after %4.0f ms (median of %d), %,7d bytes%n",
                SEATS,
                which,
                median(visits.stream().map(Visit::millis).toList()),
                visits.size(),
                visits.stream().mapToLong(Visit::bytes).max().orElseThrow());
    }

    private static BrowserContext aTelephone(Page page) {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(ParterreServer.portal().toString())
                        .setLocale("en-GB")
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2));
    }

    private static Visit visit(Page page, Opened performance) {
        try (var traffic = Traffic.of(page)) {
            page.navigate("seats?performance=" + performance.id().value());
            assertThat(page.locator("#seats")).hasAttribute("data-ready", "true");
            var millis =
                    ((Number) page.evaluate("performance.getEntriesByName('seats-ready')[0].startTime")).doubleValue();
            awaitRest(page, traffic);
            return new Visit(millis, traffic.bytes());
        }
    }

    /** The finder's answer, where it is unfolded, and what else comes after the map. */
    private static void awaitRest(Page page, Traffic traffic) {
        if (page.locator(".finder[open]").count() > 0) {
            assertThat(page.locator("#found > *, #nothing:not([hidden])").first())
                    .isVisible();
        }
        page.evaluate("() => new Promise(resolve => requestIdleCallback(resolve))");
        page.waitForCondition(traffic::isAtRest);
    }

    /** From the whole hall to single seats and back, frame by frame, at the width of a telephone. */
    private static void printFrames(Page page, Opened performance) {
        try (var context = aTelephone(page)) {
            var visitor = context.newPage();
            visit(visitor, performance);
            @SuppressWarnings("unchecked")
            var measured = (Map<String, List<Number>>) visitor.evaluate(ZOOMING);
            var places = performance.plan().places();
            printMillis(places, "drawing a frame", measured.get("drawn"));
            printMillis(places, "from frame to frame", measured.get("frames"));
        }
    }

    private static void printMillis(int places, String what, List<Number> millis) {
        var sorted = millis.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "seat map of %,d seats, zooming at 360 px: %s took %.1f ms (median), %.1f ms (95 %%), %.1f ms at most, of %d%n",
                places,
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1],
                sorted.length);
        assertThat(sorted).hasSizeGreaterThan(100);
    }

    private static final String ZOOMING =
            """
            async () => {
              const canvas = document.getElementById("hall");
              const { left, top, width, height } = canvas.getBoundingClientRect();
              const at = { clientX: left + width * 0.45, clientY: top + height * 0.3, bubbles: true, cancelable: true };
              const frame = () => new Promise(requestAnimationFrame);
              const drawn = [];
              const frames = [];
              const pattern = window.seatmap.Drawing.prototype;
              const draw = pattern.draw;
              pattern.draw = function () {
                const before = performance.now();
                draw.call(this);
                drawn.push(performance.now() - before);
              };
              let last = await frame();
              for (let i = 0; i < 160; i++) {
                canvas.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY: i < 80 ? -30 : 30 }));
                const now = await frame();
                frames.push(now - last);
                last = now;
              }
              return { drawn, frames };
            }""";

    private static double median(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
