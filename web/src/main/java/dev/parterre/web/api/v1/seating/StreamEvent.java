package dev.parterre.web.api.v1.seating;

import dev.parterre.shared.Json;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/** What a listener is sent, as the bytes of a server-sent event, made once for all listeners. */
final class StreamEvent {

    /** Fits into one packet: no point in counting bytes. */
    private static final int SMALL = 1_000;

    private static final byte[] BEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    /** A change of places by ordinal, and the counts after it. */
    record Change(String version, int[] taken, int[] freed, Map<String, Integer> counts) {}

    private StreamEvent() {}

    /** Shows both sides that the connection lives. */
    static byte[] beat() {
        return BEAT.clone();
    }

    /** Everything, as GET availability answers it, and how long to wait before coming back. */
    static byte[] state(AvailabilityPage page) {
        return event("state\nretry: 2000", page, new String(page.json(), StandardCharsets.UTF_8));
    }

    /** What leads from one page to the next; everything where that is much shorter. */
    static byte[] change(AvailabilityPage from, AvailabilityPage to) {
        var before = from.availability().bits();
        var after = to.availability().bits();
        var change = new Change(
                to.availability().version(),
                minus(before, after).stream().toArray(),
                minus(after, before).stream().toArray(),
                to.counts());
        var text = Json.write(change);
        return text.length() < Math.max(SMALL, to.json().length) ? event("change", to, text) : state(to);
    }

    private static BitSet minus(BitSet all, BitSet without) {
        var rest = (BitSet) all.clone();
        rest.andNot(without);
        return rest;
    }

    private static byte[] event(String name, AvailabilityPage page, String json) {
        var version = page.availability().version();
        return ("event: " + name + "\nid: " + version + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
