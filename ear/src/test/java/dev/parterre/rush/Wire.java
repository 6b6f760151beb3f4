package dev.parterre.rush;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A buyer's connection: one request at a time over HTTP/1.1, kept alive. */
final class Wire {

    private final Buyer buyer;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Reply reply = new Reply();
    private byte[] in = new byte[8 * 1024];
    private int filled;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private Buyer.Call call;
    private long sentAt;

    Wire(Buyer buyer, InetSocketAddress server, Selector selector) throws IOException {
        this.buyer = buyer;
        channel = SocketChannel.open();
        try {
            channel.connect(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** @return whether there was anything to ask */
    boolean ask() throws IOException {
        call = buyer.next();
        if (call == null) {
            channel.close();
            return false;
        }
        out = ByteBuffer.wrap(call.request());
        sentAt = System.nanoTime();
        write();
        return true;
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** @return whether the answer is whole */
    boolean ready() throws IOException {
        if (out.hasRemaining()) {
            write();
            return false;
        }
        if (filled == in.length) {
            in = Arrays.copyOf(in, 2 * filled);
        }
        var read = channel.read(ByteBuffer.wrap(in, filled, in.length - filled));
        if (read < 0) {
            throw new IOException("the server has closed the connection");
        }
        filled += read;
        return answered();
    }

    private boolean answered() {
        if (!reply.read(in, filled)) {
            return false;
        }
        var about = call;
        call = null;
        buyer.answered(about, reply, sentAt, System.nanoTime());
        filled = 0;
        return true;
    }

    /** Tells the buyer when an answer was due. */
    Buyer broken() {
        drop();
        if (call != null) {
            buyer.lost(call, sentAt);
        }
        return buyer;
    }

    private void drop() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
            key.cancel();
        }
    }
}
