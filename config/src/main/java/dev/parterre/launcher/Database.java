package dev.parterre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB on loopback, durable, with one user for the application and no way in for anybody else: the super user is
 * the operating system's user on the socket, which lies in the data directory.
 */
final class Database implements AutoCloseable {

    static final String USER = "parterre";

    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--socket=mariadb.sock",
            "--pid-file=mariadb.pid",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--default-time-zone=+00:00",
            "--transaction-isolation=READ-COMMITTED",
            "--max-connections=250",
            "--innodb-buffer-pool-size=256M",
            "--innodb-lock-wait-timeout=10");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final DataDirectory data;
    private final Path unpackTo;
    private final int port;
    private final String password;
    private volatile Process process;

    Database(DataDirectory data, Path unpackTo, int port) {
        this.data = data;
        this.unpackTo = unpackTo;
        this.port = port;
        this.password = data.secrets().databasePassword();
    }

    String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/parterre";
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    void start() {
        try {
            DatabaseBinaries binaries = DatabaseBinaries.unpackedTo(unpackTo);
            if (!Files.exists(data.database())) {
                binaries.fill(data.database());
            }
            Path accounts = writeAccounts();
            process = launch(binaries, accounts);
            awaitReady();
            Files.delete(accounts);
        } catch (IOException e) {
            throw new CannotStart("MariaDB could not be started: " + e.getMessage() + "; see " + logFile() + ".", e);
        }
    }

    /** The newest migration this database has seen, 0 for an empty one. */
    int schemaVersion() {
        String newest = "select coalesce(max(cast(version as unsigned)), 0) from flyway_schema_history where success";
        try (Connection connection = DriverManager.getConnection(url(), USER, password);
                Statement statement = connection.createStatement()) {
            if (!connection
                    .getMetaData()
                    .getTables(null, null, "flyway_schema_history", null)
                    .next()) {
                return 0;
            }
            ResultSet result = statement.executeQuery(newest);
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new CannotStart("The database in " + data.root() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Ends the process the hard way, as a power cut would; {@link #start} starts it again on the same port. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            Leftovers.end(running.toHandle());
        }
    }

    private Process launch(DatabaseBinaries binaries, Path accounts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data.database(),
                "--log-error=" + logFile(),
                "--init-file=" + accounts,
                "--port=" + port));
        command.addAll(OPTIONS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        String libraries = binaries.home().resolve("libs").toString();
        builder.environment().put(binaries.libraryVariable(), libraries);
        return builder.start();
    }

    /** Statements the server runs as its own super user at every start. */
    private Path writeAccounts() throws IOException {
        Path file = data.root().resolve("accounts.sql");
        OwnerOnly.createFile(file);
        String account = "'" + USER + "'@'127.0.0.1'";
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "create database if not exists parterre character set utf8mb4;",
                        "delete from mysql.global_priv where user = '';",
                        "flush privileges;",
                        "alter user 'root'@'localhost' identified via unix_socket;",
                        "create user if not exists " + account + " identified by '" + password + "';",
                        "alter user " + account + " identified by '" + password + "';",
                        "grant all on parterre.* to " + account + ";",
                        ""));
        return file;
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new CannotStart("MariaDB ended while starting; see " + logFile() + ".");
            }
            if (System.nanoTime() > end) {
                throw new CannotStart("MariaDB did not answer within " + PATIENCE.toSeconds() + " s; see " + logFile());
            }
            pause();
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url() + "?connectTimeout=2000", USER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while MariaDB was starting.", e);
        }
    }

    private Path logFile() {
        return data.log().resolve("mariadb.log");
    }
}
