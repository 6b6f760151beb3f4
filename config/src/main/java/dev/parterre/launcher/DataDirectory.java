package dev.parterre.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Everything of one house that outlives a restart, below one directory, used by one launcher at a time.
 * The lock is the operating system's: it goes with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 1024;

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    static DataDirectory open(Path root) {
        try {
            OwnerOnly.createDirectories(root);
            refuseWithoutSpace(root);
            return new DataDirectory(root, lock(root));
        } catch (IOException e) {
            throw new CannotStart("The data directory " + root + " cannot be written: " + reason(e) + ".", e);
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("mariadb");
    }

    Path server() {
        return root.resolve("server");
    }

    Path mails() {
        return directory("mails");
    }

    Path payments() {
        return directory("payments");
    }

    Path log() {
        return directory("log");
    }

    Path runFile() {
        return root.resolve("run.json");
    }

    Path processes() {
        return root.resolve("processes");
    }

    Path demoAnchor() {
        return root.resolve("demo-anchor");
    }

    Secrets secrets() {
        return Secrets.in(root);
    }

    DataVersion version() {
        return new DataVersion(root.resolve("VERSION"));
    }

    /** Lets the next launcher in. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory(String name) {
        try {
            Path directory = root.resolve(name);
            OwnerOnly.createDirectories(directory);
            return directory;
        } catch (IOException e) {
            throw new CannotStart("The data directory " + root + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static void refuseWithoutSpace(Path root) throws IOException {
        long megabytes = Files.getFileStore(root).getUsableSpace() >> 20;
        if (megabytes < NEEDED_MEGABYTES) {
            throw new CannotStart("The disk of the data directory " + root + " has " + megabytes
                    + " MB left, and Parterre needs " + NEEDED_MEGABYTES
                    + " MB: free some, or choose another with -Dparterre.data.");
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock != null) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this very process holds it: the same answer as for any other process
            channel.close();
            throw new CannotStart("This process already runs Parterre on the data directory " + root + ".", e);
        }
        String holder = Files.readString(file, StandardCharsets.US_ASCII);
        channel.close();
        throw new CannotStart("Another Parterre (process " + holder + ") already runs on the data directory " + root
                + ": stop it, or choose another with -Dparterre.data.");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ", " + e.getMessage();
    }
}
