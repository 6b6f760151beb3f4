package dev.parterre.web.load;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads a body up to a limit while no thread waits for it, and gives it back to whoever reads it then. Undertow's own handler for this
 * lends pooled buffers, which a call that is answered before it was read finds freed.
 */
final class SmallBody {

    private static final int FIRST = 4096;

    private final HttpServerExchange exchange;
    private final int limit;
    private final HttpHandler whole;
    private final HttpHandler tooLarge;
    private ByteBuffer bytes;

    private enum Progress {
        MORE,
        WHOLE,
        TOO_LARGE
    }

    /** Calls {@code whole} when all of it is there, {@code tooLarge} when it is more than the limit; neither when the client goes away. */
    SmallBody(HttpServerExchange exchange, int limit, HttpHandler whole, HttpHandler tooLarge) {
        this.exchange = exchange;
        this.limit = limit;
        this.whole = whole;
        this.tooLarge = tooLarge;
        var announced = exchange.getRequestContentLength();
        this.bytes = ByteBuffer.allocate(announced < 0 ? FIRST : (int) Math.min(announced, limit) + 1);
    }

    void read() throws Exception {
        var channel = exchange.getRequestChannel();
        var progress = fill(channel);
        if (progress == Progress.MORE) {
            channel.getReadSetter().set(this::readOn);
            channel.resumeReads();
        } else {
            ended(progress).handleRequest(exchange);
        }
    }

    private void readOn(StreamSourceChannel channel) {
        try {
            var progress = fill(channel);
            if (progress != Progress.MORE) {
                channel.suspendReads();
                channel.getReadSetter().set(null);
                Connectors.executeRootHandler(ended(progress), exchange);
            }
        } catch (IOException gone) {
            exchange.setPersistent(false);
            exchange.endExchange();
        }
    }

    private Progress fill(StreamSourceChannel channel) throws IOException {
        while (true) {
            var read = channel.read(bytes);
            if (read == -1) {
                return Progress.WHOLE;
            }
            if (read == 0) {
                return Progress.MORE;
            }
            if (bytes.position() > limit) {
                return Progress.TOO_LARGE;
            }
            if (!bytes.hasRemaining()) {
                bytes = ByteBuffer.allocate(Math.min(limit + 1, bytes.capacity() * 2))
                        .put(bytes.flip());
            }
        }
    }

    private HttpHandler ended(Progress progress) {
        if (progress == Progress.TOO_LARGE) {
            return tooLarge;
        }
        RequestBytes.giveBack(exchange, bytes.flip());
        return whole;
    }
}
