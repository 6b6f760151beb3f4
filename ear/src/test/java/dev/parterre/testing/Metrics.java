package dev.parterre.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What the management interface counts. */
public final class Metrics {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Metrics() {}

    /** All of it, in Prometheus' text format. */
    public static String text() throws IOException, InterruptedException {
        var uri = ParterreServer.management().resolve("metrics");
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    /**
     * The sum of all samples of that name whose tags contain the given text; zero when there is none yet.
     *
     * @param name as Prometheus spells it, {@code parterre_api_refusals_total}
     * @param tag {@code code="sold-out"}, or nothing for any
     */
    public static double value(String name, String tag) throws IOException, InterruptedException {
        return text().lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
