package dev.parterre.rush;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The answer on a {@link Wire}: as much of HTTP/1.1 and JSON as the load needs. Reused for the next answer. */
final class Reply {

    private static final byte[] LENGTH = ascii("content-length:");
    private static final byte[] CODING = ascii("transfer-encoding:");
    private static final byte[] TAG = ascii("etag:");

    private int status;
    private byte[] data = new byte[0];
    private int from;
    private int to;
    private String tag;
    private int used;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    int status() {
        return status;
    }

    /** The entity tag, null without one. */
    String tag() {
        return tag;
    }

    int size() {
        return to - from;
    }

    int bodyHash() {
        var hash = 1;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + data[i];
        }
        return hash;
    }

    /** How many bytes the answer took, once {@link #read} has said it is whole. */
    int used() {
        return used;
    }

    /** @return whether the first bytes are a whole answer, which this then is */
    boolean read(byte[] in, int filled) {
        var body = headEnd(in, filled);
        if (body < 0) {
            return false;
        }
        status = number(in, 9, 12, 10);
        tag = null;
        var length = 0;
        var chunked = false;
        for (var line = lineEnd(in, 0) + 2; line < body - 2; line = lineEnd(in, line) + 2) {
            if (startsWith(in, line, LENGTH)) {
                length = number(in, line + LENGTH.length, lineEnd(in, line), 10);
            } else if (startsWith(in, line, CODING)) {
                chunked = true;
            } else if (startsWith(in, line, TAG)) {
                tag = new String(
                                in, line + TAG.length, lineEnd(in, line) - line - TAG.length, StandardCharsets.US_ASCII)
                        .trim();
            }
        }
        return chunked ? joined(in, filled, body) : plain(in, filled, body, length);
    }

    private boolean plain(byte[] in, int filled, int body, int length) {
        data = in;
        from = body;
        to = status == 304 || status == 204 ? body : body + length;
        used = to;
        return filled >= to;
    }

    private boolean joined(byte[] in, int filled, int body) {
        data = new byte[filled - body];
        from = 0;
        to = 0;
        var at = body;
        while (true) {
            var end = lineEnd(in, at, filled);
            if (end < 0) {
                return false;
            }
            var chunk = number(in, at, end, 16);
            at = end + 2;
            if (at + chunk + 2 > filled) {
                return false;
            }
            System.arraycopy(in, at, data, to, chunk);
            to += chunk;
            at += chunk + 2;
            if (chunk == 0) {
                used = at;
                return true;
            }
        }
    }

    /** The first string of that name, null without one; only for values that JSON need not escape. */
    String text(byte[] field) {
        var start = find(field, from);
        return start < 0 ? null : value(start + field.length);
    }

    /** {@code "name":"} as bytes, for {@link #text}. */
    static byte[] field(String name) {
        return ascii('"' + name + "\":\"");
    }

    /** Every place the answer names. */
    int[] places(Hall hall) {
        var found = new int[8];
        var count = 0;
        for (var at = find(Hall.SEAT, from); at >= 0; at = find(Hall.SEAT, at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = hall.ordinal(value(at + Hall.SEAT.length));
        }
        return Arrays.copyOf(found, count);
    }

    private String value(int start) {
        var end = start;
        while (data[end] != '"') {
            end++;
        }
        return new String(data, start, end - start, StandardCharsets.UTF_8);
    }

    private int find(byte[] pattern, int start) {
        for (var i = start; i <= to - pattern.length; i++) {
            if (data[i] == pattern[0] && Arrays.equals(data, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i;
            }
        }
        return -1;
    }

    private static int headEnd(byte[] in, int filled) {
        for (var i = 3; i < filled; i++) {
            if (in[i] == '\n' && in[i - 1] == '\r' && in[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int lineEnd(byte[] in, int start) {
        return lineEnd(in, start, in.length);
    }

    private static int lineEnd(byte[] in, int start, int filled) {
        for (var i = start; i + 1 < filled; i++) {
            if (in[i] == '\r' && in[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int number(byte[] in, int start, int end, int radix) {
        var number = 0;
        for (var i = start; i < end; i++) {
            var digit = Character.digit(in[i], radix);
            number = digit < 0 ? number : number * radix + digit;
        }
        return number;
    }

    private static boolean startsWith(byte[] in, int at, byte[] name) {
        for (var i = 0; i < name.length; i++) {
            if (Character.toLowerCase(in[at + i]) != name[i]) {
                return false;
            }
        }
        return true;
    }
}
