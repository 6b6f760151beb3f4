package dev.parterre.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file that does not say its encoding: UTF-8 if it is that, else ISO-8859-1, in the reading of Windows where bytes
 * occur that are control characters otherwise.
 */
final class AgendaText {

    private static final Charset WINDOWS_LATIN_1 = Charset.forName("windows-1252");

    private AgendaText() {}

    /** @throws UnusableFile {@code wrong-encoding} for UTF-16 and anything binary */
    static String decode(byte[] bytes) {
        for (var b : bytes) {
            if (b == 0) {
                throw new UnusableFile("wrong-encoding");
            }
        }
        var text = utf8(bytes);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin) {
            return new String(bytes, usesControls(bytes) ? WINDOWS_LATIN_1 : StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean usesControls(byte[] bytes) {
        for (var b : bytes) {
            if ((b & 0xe0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
