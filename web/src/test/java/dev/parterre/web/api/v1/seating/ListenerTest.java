package dev.parterre.web.api.v1.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.seating.Availability;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.seating.SeatingPlanId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What connections that read quickly, slowly or not at all are sent. A row of sixteen hundred seats. */
class ListenerTest {

    private static final PlanGeometry PLAN = SeatingFixture.stallsOf(16, 100).plan();

    private final byte[] bits = new byte[200];
    private AvailabilityPage now = page();
    private final Audience audience = new Audience(() -> now);
    private final Wire wire = new Wire();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /** A connection that takes one write at a time, as long as it is open. */
    private static final class Wire extends ServletOutputStream {

        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private boolean quick = true;
        private boolean ready = true;
        private boolean cut;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // the test says when writing is possible
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            assertThat(ready).as("written to only when it is ready").isTrue();
            if (cut) {
                throw new IOException("connection reset");
            }
            sent.write(bytes, from, length);
            ready = quick;
        }

        private String take() {
            var text = sent.toString(StandardCharsets.UTF_8);
            sent.reset();
            return text;
        }
    }

    @BeforeEach
    void allIsFree() {
        Arrays.fill(bits, (byte) -1);
        change(() -> {});
    }

    @Test
    void getsTheStateThenEachChange() {
        var listener = listening(null);
        assertThat(wire.take())
                .startsWith("event: state\nretry: 2000\nid: ")
                .contains("\"free\":\"" + Base64.getEncoder().encodeToString(bits) + "\"")
                .endsWith("}\n\n");

        change(() -> bits[0] = (byte) 0b1111_1100);
        assertThat(wire.take())
                .startsWith("event: change\nid: " + now.availability().version())
                .contains("\"taken\":[0,1],\"freed\":[]");
        change(() -> bits[0] = (byte) 0b1111_1001);
        assertThat(wire.take()).contains("\"taken\":[2],\"freed\":[0]");
        change(() -> {});
        assertThat(wire.take()).isEmpty();
        listener.beat();
        assertThat(wire.take()).startsWith(": ");
    }

    @Test
    void getsEverythingWhereThatIsShorterThanTheChange() {
        listening(null);
        wire.take();
        change(() -> Arrays.fill(bits, (byte) 0));
        assertThat(wire.take()).startsWith("event: state\n");
    }

    @Test
    void whoKnowsTheVersionIsNotToldItAgain() {
        listening(now.availability().version());
        assertThat(wire.take()).startsWith(": ").doesNotContain("event");
    }

    @Test
    void aSlowReaderMissesStepsButNotTheOutcome() {
        wire.quick = false;
        var listener = listening(null);
        wire.take();
        change(() -> bits[0] = 0);
        change(() -> bits[1] = 0);
        listener.beat();
        assertThat(wire.take()).as("nothing is queued").isEmpty();
        assertThat(listener.isGone()).isFalse();

        wire.ready = true;
        listener.onWritePossible();
        assertThat(wire.take())
                .startsWith("event: state\n")
                .contains(Base64.getEncoder().encodeToString(bits));
        wire.quick = true;
        wire.ready = true;
        listener.onWritePossible();
        assertThat(wire.take()).isEmpty();
        change(() -> bits[2] = 0);
        assertThat(wire.take()).startsWith("event: change\n");
    }

    @Test
    void whoHasVanishedIsForgotten() {
        listening(null);
        wire.cut = true;
        change(() -> bits[0] = 0);
        assertThat(audience.isEmpty()).isTrue();
        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
    }

    @Test
    void anEndCountsOnce() {
        var listener = listening(null);
        listener.onError(new IOException("reset"));
        listener.onComplete(null);
        listener.close();
        assertThat(completed).hasValue(1);
        assertThat(ended).hasValue(1);
        assertThat(listener.isGone()).isTrue();
    }

    private Listener listening(String known) {
        var listener = new Listener(context(), wire, known, ended::incrementAndGet);
        audience.join(listener);
        listener.onWritePossible();
        return listener;
    }

    private void change(Runnable change) {
        change.run();
        var page = page();
        now = page.availability().version().equals(now.availability().version()) ? now : page;
        audience.tell();
    }

    private AvailabilityPage page() {
        var copy = bits.clone();
        var version = Integer.toHexString(Arrays.hashCode(copy));
        return AvailabilityPage.of(
                new Availability(version, copy, Map.of(0, 1, 1, 0, 2, 0)), new SeatingPlanId(1), PLAN);
    }

    private AsyncContext context() {
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("complete")) {
                        completed.incrementAndGet();
                    }
                    return null;
                });
    }
}
