package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An append-only file of JSON objects, one a line, each with a checksum in front.
 *
 * <p>A line that was cut off by a crash is the last one; it is removed when the file is read, because nobody was told of
 * it. A damaged line with sound ones behind it is refused: that is a broken disk or an edit, not a crash.
 */
final class JournalStore implements Closeable {
    private static final String FILE = "payments.journal";

    private final Path directory;
    private final FileChannel lockFile;
    private final Object syncing = new Object();
    // not a FileChannel: that one closes itself when a thread is interrupted in it
    private RandomAccessFile file;
    private volatile long written;
    private volatile long synced;

    private JournalStore(Path directory, FileChannel lockFile, RandomAccessFile file) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.file = file;
    }

    /** @throws IOException with one clear sentence, if the directory cannot be used or another sandbox uses it */
    static JournalStore open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel lockFile = FileChannel.open(
                directory.resolve("payments.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            throw new IOException("Another payment sandbox uses the data directory " + directory);
        }
        return new JournalStore(directory, lockFile, openFile(directory));
    }

    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static RandomAccessFile openFile(Path directory) throws IOException {
        return new RandomAccessFile(directory.resolve(FILE).toFile(), "rw");
    }

    /** Hands over every object in the order written, then stands ready to append behind the last sound line. */
    void replay(Consumer<ObjectNode> reader) throws IOException {
        long sound = 0;
        long number = 0;
        boolean torn = false;
        try (LineReader lines = new LineReader(Files.newInputStream(directory.resolve(FILE)))) {
            for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
                number++;
                Optional<ObjectNode> entry = JournalLine.decode(line);
                if (torn) {
                    throw new IOException("The payment journal in " + directory + " is damaged at line " + (number - 1)
                            + "; restore it from a backup or remove it");
                }
                torn = entry.isEmpty();
                if (!torn) {
                    sound += line.length;
                    reader.accept(entry.get());
                }
            }
        }
        standAt(sound);
    }

    private void standAt(long position) throws IOException {
        file.setLength(position);
        file.seek(position);
        written = position;
        synced = position;
    }

    /** Appends one object; it survives the end of this process, and a power cut after the next {@link #sync}. */
    void append(ObjectNode entry) throws IOException {
        byte[] line = JournalLine.encode(entry);
        long before = written;
        try {
            file.write(line);
            written = before + line.length;
        } catch (IOException e) {
            file.setLength(before);
            file.seek(before);
            throw e;
        }
    }

    /** Returns when everything appended so far is on disk. Callers that arrive together share one disk sync. */
    void sync() {
        long wanted = written;
        synchronized (syncing) {
            if (synced >= wanted) {
                return;
            }
            long reached = written;
            try {
                file.getFD().sync();
            } catch (IOException e) {
                throw new UncheckedIOException("The payment journal cannot be written to disk", e);
            }
            synced = reached;
        }
    }

    /** Replaces the whole file by the given objects, or leaves it as it was. Nothing else may run meanwhile. */
    void rewrite(Stream<ObjectNode> entries) throws IOException {
        Path draft = directory.resolve(FILE + ".new");
        Files.deleteIfExists(draft);
        try (RandomAccessFile out = new RandomAccessFile(draft.toFile(), "rw")) {
            for (ObjectNode entry : (Iterable<ObjectNode>) entries::iterator) {
                out.write(JournalLine.encode(entry));
            }
            out.getFD().sync();
        }
        synchronized (syncing) {
            file.close();
            Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            file = openFile(directory);
            standAt(file.length());
        }
    }

    long size() {
        return written;
    }

    @Override
    public void close() throws IOException {
        try (lockFile;
                RandomAccessFile open = file) {
            open.getFD().sync();
        }
    }
}
