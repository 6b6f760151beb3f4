package dev.parterre.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file's content, unpacked within bounds.
 *
 * @param damage set when the packed content ends early or is corrupt: what could be unpacked is there, the rest is lost
 */
record ImportFile(byte[] content, Optional<String> damage, ImportOptions options) {

    static final int LARGEST_PACKED = 8 << 20;
    static final int LARGEST_UNPACKED = 96 << 20;
    private static final int CHUNK = 1 << 16;

    /** @throws UnusableFile {@code file-empty}, or {@code file-too-large} once the bound is passed, whatever it was packed into */
    static ImportFile unpack(byte[] bytes, ImportOptions options) {
        if (bytes.length == 0) {
            throw new UnusableFile("file-empty");
        }
        var file = isGzip(bytes) ? gunzip(bytes, options) : new ImportFile(bytes, Optional.empty(), options);
        if (file.content.length == 0) {
            throw new UnusableFile(file.damage.orElse("file-empty"));
        }
        return file;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static ImportFile gunzip(byte[] bytes, ImportOptions options) {
        var unpacked = new ByteArrayOutputStream();
        var damage = Optional.<String>empty();
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes), CHUNK)) {
            copy(packed, unpacked);
        } catch (EOFException truncated) {
            damage = Optional.of("file-truncated");
        } catch (ZipException corrupt) {
            damage = Optional.of("file-corrupt");
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
        return new ImportFile(unpacked.toByteArray(), damage, options);
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) throws IOException {
        var chunk = new byte[CHUNK];
        for (var n = from.read(chunk); n >= 0; n = from.read(chunk)) {
            if (to.size() + n > LARGEST_UNPACKED) {
                throw new UnusableFile("file-too-large");
            }
            to.write(chunk, 0, n);
        }
    }
}
