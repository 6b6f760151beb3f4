package dev.parterre.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes a launcher has started, on disk: a launcher that was killed leaves them running, and the next one on the
 * same data directory ends them first. A process is known by number and start, so that a reused number harms nobody.
 */
final class Leftovers {

    private final Path file;

    Leftovers(Path file) {
        this.file = file;
    }

    synchronized void remember(ProcessHandle process) {
        try {
            String known = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, known + process.pid() + " " + startOf(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    find(line).ifPresent(Leftovers::end);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks a process to end and makes it if it does not within twenty seconds. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!endedWithin(process, 20)) {
            process.destroyForcibly();
            endedWithin(process, 20);
        }
    }

    private static boolean endedWithin(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("waiting for a process does not fail", e);
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(parts[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
