package dev.parterre.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The newest migration a data directory has seen, against the newest one an EAR brings along. Data may be older than the
 * application, never newer: there is no way back.
 */
final class DataVersion {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/V(\\d+)__.*\\.sql");

    private final Path file;

    DataVersion(Path file) {
        this.file = file;
    }

    /** Refuses data that a newer application has written. */
    void refuseNewerThan(int application) {
        if (Files.exists(file)) {
            refuse(stored(), application);
        }
    }

    /** The same question asked of the database itself, which may have been restored into this directory. */
    void refuse(int data, int application) {
        if (data > application) {
            throw new CannotStart("The data directory " + file.getParent() + " was written by a newer Parterre (schema "
                    + data + ", this one knows " + application
                    + "): use that version, or choose another directory with -Dparterre.data.");
        }
    }

    void remember(int application) {
        try {
            Files.writeString(file, application + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The highest migration number inside the EAR's modules, 0 without any. */
    static int newestMigration(Path ear) {
        int newest = 0;
        try (ZipInputStream modules = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry module = modules.getNextEntry(); module != null; module = modules.getNextEntry()) {
                if (module.getName().equals("ejb.jar")) {
                    newest = Math.max(newest, newestIn(modules));
                }
            }
        } catch (IOException e) {
            throw new CannotStart("The application " + ear + " cannot be read: build it with mvn package.", e);
        }
        return newest;
    }

    private int stored() {
        try {
            String text = Files.readString(file).strip();
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int newestIn(InputStream module) throws IOException {
        // not closed: closing would close the EAR around it
        ZipInputStream entries = new ZipInputStream(module);
        int newest = 0;
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Matcher migration = MIGRATION.matcher(entry.getName());
            if (migration.matches()) {
                newest = Math.max(newest, Integer.parseInt(migration.group(1)));
            }
        }
        return newest;
    }
}
