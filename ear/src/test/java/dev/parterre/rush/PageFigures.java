package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What a page costs with 10,000 performances on: milliseconds as a client beside the server sees them, statements, kilobytes. */
final class PageFigures {

    private static final int LOOKS = 300;
    private static final int MOST_STATEMENTS = 8;

    /** What the timers ask is known on average only; a page that asks once more is above that all the same. */
    private static final double UNSURE = 0.5;

    private static final double SLOWEST_MILLIS = 60;

    /** Of the text alone; what a browser draws of all its parts is measured by dev.parterre.e2e.PageWeightE2E. */
    private static final int HEAVIEST = 200_000;

    private static final long HIGHEST = 60_000_000;

    private final HttpClient client = HttpClient.newHttpClient();

    private record Look(double half, double ninetyFive, double processor, double statements, int bytes) {}

    void run(Rush rush) throws Exception {
        try (var season = new Season(rush.connection())) {
            SearchIndex.inStep();
            var pages = pages(season);
            var end = System.nanoTime() + rush.settings().warmup().toNanos();
            while (System.nanoTime() < end) {
                for (var page : pages.values()) {
                    look(page);
                }
            }
            for (var page : pages.entrySet()) {
                var figures = measure(rush, page.getValue());
                rush.table()
                        .note(String.format(
                                Locale.ROOT,
                                "page %s: p50 %.1f ms, p95 %.1f ms, server CPU %.1f ms, %.1f statements, %.1f kB compressed",
                                page.getKey(),
                                figures.half(),
                                figures.ninetyFive(),
                                figures.processor(),
                                figures.statements(),
                                figures.bytes() / 1_000.0));
                assertThat(figures.statements()).as(page.getKey()).isLessThan(MOST_STATEMENTS + UNSURE);
                if (!page.getValue().startsWith("api/")) {
                    assertThat(figures.statements())
                            .as("%s asks at all, timers apart", page.getKey())
                            .isPositive();
                }
                assertThat(figures.ninetyFive()).as("%s, ms", page.getKey()).isLessThan(SLOWEST_MILLIS);
                assertThat(figures.bytes()).as("%s, bytes", page.getKey()).isLessThan(HEAVIEST);
            }
        } finally {
            SearchIndex.inStep();
        }
    }

    private static Map<String, String> pages(Season season) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "");
        pages.put("search", "?q=flute&available=true");
        pages.put("search, mistyped", "?q=valshebnata+fleita");
        pages.put("search, narrowed down", "?city=town-7&available=true&maxPrice=50&sort=price");
        pages.put("everything, page 9", "?sort=date&page=8");
        pages.put("suggestions", "api/v1/events/suggestions?q=mag");
        pages.put("event", "event?id=" + season.event());
        return pages;
    }

    private Look measure(Rush rush, String page) throws Exception {
        var micros = new Histogram(HIGHEST, 3);
        var idle = idle(rush);
        var before = rush.meter().read();
        var bytes = 0;
        for (var i = 0; i < LOOKS; i++) {
            var sent = System.nanoTime();
            bytes = look(page);
            micros.recordValue(Math.min(HIGHEST, (System.nanoTime() - sent) / 1_000));
        }
        var cost = rush.meter().read().since(before);
        var own = cost.count("com_select") - idle * cost.seconds();
        return new Look(
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(95) / 1_000.0,
                cost.millis("server") / LOOKS,
                own / LOOKS,
                bytes);
    }

    /** How many statements a second timers ask while nobody looks at anything. */
    private static double idle(Rush rush) throws Exception {
        var before = rush.meter().read();
        SearchIndex.inStep();
        SearchIndex.inStep();
        var cost = rush.meter().read().since(before);
        return cost.count("com_select") / cost.seconds();
    }

    /** @return the bytes of the answer as they were sent */
    private int look(String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ParterreServer.portal().toString() + page))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "en")
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).as(page).contains("gzip");
        return answer.body().length;
    }
}
