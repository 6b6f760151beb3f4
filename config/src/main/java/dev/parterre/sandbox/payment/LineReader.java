package dev.parterre.sandbox.payment;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines of bytes, each with its line feed; the last one may lack it. */
final class LineReader implements Closeable {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int end;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line, empty at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        while (fill()) {
            int at = from;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean complete = at < end;
            int to = complete ? at + 1 : at;
            line.write(buffer, from, to - from);
            from = to;
            if (complete) {
                break;
            }
        }
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (from == end) {
            from = 0;
            end = Math.max(0, in.read(buffer));
        }
        return from < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
