package dev.parterre.rush;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lets buyers loose on the server: each asks again as soon as it is answered, until time is up or nobody wants more. */
final class Load implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final long BETWEEN_CALLS = Duration.ofMillis(200).toNanos();

    private final InetSocketAddress server;
    private final Selector selector;
    private final List<Wire> wires = new ArrayList<>();
    /** Those whose connection broke; they come back. */
    private final ArrayDeque<Buyer> outside = new ArrayDeque<>();

    private long callAgainAt;

    private Load(URI address, Collection<? extends Buyer> buyers) throws IOException {
        server = new InetSocketAddress("127.0.0.1", address.getPort());
        selector = Selector.open();
        outside.addAll(buyers);
    }

    /** Returns when the last answer is there. @param atMost after it nobody asks any more */
    static void run(URI address, Collection<? extends Buyer> buyers, Duration atMost) throws IOException {
        try (var load = new Load(address, buyers)) {
            load.run(System.nanoTime() + atMost.toNanos());
        }
    }

    private void run(long end) throws IOException {
        while (System.nanoTime() < end && (!wires.isEmpty() || !outside.isEmpty())) {
            letIn();
            turn(true, 20);
        }
        var patience = System.nanoTime() + PATIENCE;
        while (!wires.isEmpty() && System.nanoTime() < patience) {
            turn(false, 20);
        }
    }

    private void letIn() {
        if (outside.isEmpty() || System.nanoTime() < callAgainAt) {
            return;
        }
        for (var waiting = outside.size(); waiting > 0; waiting--) {
            var buyer = outside.poll();
            try {
                begin(new Wire(buyer, server, selector));
            } catch (IOException closed) {
                outside.add(buyer);
                callAgainAt = System.nanoTime() + BETWEEN_CALLS;
                return;
            }
        }
    }

    private void begin(Wire wire) {
        wires.add(wire);
        step(wire, true);
    }

    private void turn(boolean more, int milliseconds) throws IOException {
        selector.select(
                key -> {
                    var wire = (Wire) key.attachment();
                    try {
                        if (key.isValid() && wire.ready()) {
                            step(wire, more);
                        }
                    } catch (IOException broken) {
                        leave(wire);
                    }
                },
                milliseconds);
    }

    private void step(Wire wire, boolean more) {
        try {
            if (!more || !wire.ask()) {
                wires.remove(wire);
                if (!more) {
                    wire.broken();
                }
            }
        } catch (IOException broken) {
            leave(wire);
        }
    }

    private void leave(Wire wire) {
        wires.remove(wire);
        outside.add(wire.broken());
        callAgainAt = Math.max(callAgainAt, System.nanoTime() + BETWEEN_CALLS);
    }

    @Override
    public void close() throws IOException {
        wires.forEach(Wire::broken);
        selector.close();
    }
}
