package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** One line of the journal: eight hexadecimal digits of checksum, a space, the JSON object, a line feed. */
final class JournalLine {
    private static final int DIGITS = 8;

    private JournalLine() {}

    static byte[] encode(ObjectNode entry) {
        byte[] json = Json.bytes(entry);
        byte[] line = new byte[DIGITS + 1 + json.length + 1];
        System.arraycopy(checksum(json), 0, line, 0, DIGITS);
        line[DIGITS] = ' ';
        System.arraycopy(json, 0, line, DIGITS + 1, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The object, or nothing if the line is cut off or damaged. */
    static Optional<ObjectNode> decode(byte[] line) {
        if (line.length < DIGITS + 4 || line[line.length - 1] != '\n') {
            return Optional.empty();
        }
        byte[] json = Arrays.copyOfRange(line, DIGITS + 1, line.length - 1);
        if (!Arrays.equals(checksum(json), Arrays.copyOf(line, DIGITS))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.parse(json));
        } catch (IOException notAnObject) {
            return Optional.empty();
        }
    }

    private static byte[] checksum(byte[] json) {
        CRC32 sum = new CRC32();
        sum.update(json);
        return HexFormat.of().toHexDigits((int) sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    }
}
