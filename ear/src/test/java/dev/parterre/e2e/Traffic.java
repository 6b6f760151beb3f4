package dev.parterre.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What came over the wire to a page since somebody began to watch, headers and content, an unfinished stream so far; nothing for what
 * the browser had already.
 */
final class Traffic implements AutoCloseable {

    private static final String STREAM = "EventSource";

    private final CDPSession devtools;
    private final Set<String> open = new HashSet<>();
    private final Set<String> streams = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, Long> bytes = new HashMap<>();

    private Traffic(CDPSession devtools) {
        this.devtools = devtools;
    }

    static Traffic of(Page page) {
        var traffic = new Traffic(page.context().newCDPSession(page));
        traffic.watch();
        return traffic;
    }

    private void watch() {
        devtools.on("Network.requestWillBeSent", this::asked);
        devtools.on("Network.requestServedFromCache", event -> kept.add(request(event)));
        devtools.on("Network.responseReceived", this::answered);
        devtools.on("Network.dataReceived", event -> add(event, event));
        devtools.on("Network.loadingFinished", this::finished);
        devtools.on("Network.loadingFailed", event -> open.remove(request(event)));
        devtools.send("Network.enable");
    }

    private void asked(JsonObject event) {
        open.add(request(event));
    }

    private void answered(JsonObject event) {
        add(event, event.getAsJsonObject("response"));
        if (event.get("type").getAsString().equals(STREAM)) {
            open.remove(request(event));
            streams.add(request(event));
        }
    }

    private void add(JsonObject event, JsonObject measured) {
        bytes.merge(request(event), size(measured), Long::sum);
    }

    private void finished(JsonObject event) {
        open.remove(request(event));
        bytes.put(request(event), size(event));
    }

    long bytes() {
        return bytes.entrySet().stream()
                .filter(request -> !kept.contains(request.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether everything that was asked for has come, streams that have begun apart. */
    boolean isQuiet() {
        return open.isEmpty();
    }

    /** Whether nothing is under way but a stream that has begun. */
    boolean isAtRest() {
        return open.isEmpty() && !streams.isEmpty();
    }

    private static String request(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static long size(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }

    @Override
    public void close() {
        devtools.detach();
    }
}
