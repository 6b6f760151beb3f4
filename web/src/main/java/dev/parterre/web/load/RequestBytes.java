package dev.parterre.web.load;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A body that the door has read already, for whoever answers without a servlet. */
public final class RequestBytes {

    private RequestBytes() {}

    /** The whole body, from its position to its limit; empty, and untouched, when it is not all there. */
    public static Optional<ByteBuffer> ifThere(HttpServerExchange exchange) throws IOException {
        var length = exchange.getRequestContentLength();
        if (exchange.isRequestComplete() || length <= 0 || length > Doorkeeper.SMALL_BODY) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate((int) length + 1);
        var channel = exchange.getRequestChannel();
        int read;
        do {
            read = channel.read(bytes);
        } while (read > 0);
        bytes.flip();
        if (read == -1) {
            return Optional.of(bytes);
        }
        giveBack(exchange, bytes);
        return Optional.empty();
    }

    /** As if it had never been read. */
    public static void giveBack(HttpServerExchange exchange, ByteBuffer bytes) {
        bytes.rewind();
        if (bytes.hasRemaining()) {
            Connectors.ungetRequestBytes(exchange, new OnTheHeap(bytes));
        }
        Connectors.resetRequestChannel(exchange);
    }

    private record OnTheHeap(ByteBuffer bytes) implements PooledByteBuffer {

        @Override
        public ByteBuffer getBuffer() {
            return bytes;
        }

        @Override
        public void close() {
            bytes.position(bytes.limit());
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }
}
