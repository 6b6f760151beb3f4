package dev.parterre.web.api.v1.seating;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection that is written to without a thread of its own and without ever waiting. Nothing is queued for who reads
 * slowly: events are passed over until the connection takes bytes again, and then it gets the whole state. So it never costs more
 * than the container's buffer, and never shows anything but the truth of some moment.
 */
final class Listener implements WriteListener, AsyncListener {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private Audience audience;
    private String known;
    private boolean writable;
    private boolean behind = true;
    private long blockedSince = System.nanoTime();

    /**
     * @param known the version that the client says it has, or null
     * @param onEnd called once, however the stream ends
     */
    Listener(AsyncContext context, ServletOutputStream out, String known, Runnable onEnd) {
        this.context = context;
        this.out = out;
        this.known = known;
        this.onEnd = onEnd;
    }

    /** The response becomes a stream that no time-out ends. */
    static Listener of(HttpServletRequest request, HttpServletResponse response, Runnable onEnd) throws IOException {
        var context = request.startAsync();
        context.setTimeout(0);
        return new Listener(context, response.getOutputStream(), request.getHeader("Last-Event-ID"), onEnd);
    }

    synchronized void follow(Audience followed) {
        this.audience = followed;
    }

    void begin() {
        try {
            context.addListener(this);
            out.setWriteListener(this);
        } catch (IllegalStateException notAsynchronous) {
            close();
            throw notAsynchronous;
        }
    }

    /** Sends an event, or skips it for the state that will follow. */
    synchronized void offer(byte[] event) {
        if (!writable) {
            behind = true;
        } else if (!ended.get()) {
            write(event);
        }
    }

    /** Sends a sign of life to who has nothing better under way. */
    synchronized void beat() {
        if (writable && !ended.get()) {
            write(StreamEvent.beat());
        }
    }

    /** Whether it has taken no byte for so long that nobody is there. */
    synchronized boolean isGone() {
        return ended.get() || (!writable && System.nanoTime() - blockedSince > PATIENCE);
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        if (behind && !ended.get()) {
            behind = false;
            write(audience.state(known));
            known = null;
        }
    }

    private void write(byte[] event) {
        try {
            if (out.isReady()) {
                out.write(event);
            } else {
                behind = true;
            }
            if (out.isReady()) {
                out.flush();
            }
            writable = out.isReady();
            blockedSince = System.nanoTime();
        } catch (IOException vanished) {
            close();
        }
    }

    /** Ends the stream if it has not ended. */
    void close() {
        if (end()) {
            context.complete();
        }
    }

    private boolean end() {
        var first = ended.compareAndSet(false, true);
        if (first) {
            audience.left(this);
            onEnd.run();
        }
        return first;
    }

    @Override
    public void onError(Throwable vanished) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // this context is never started again
    }
}
