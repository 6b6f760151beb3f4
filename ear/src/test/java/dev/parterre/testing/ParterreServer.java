package dev.parterre.testing;

import dev.parterre.launcher.AnotherServer;
import dev.parterre.launcher.DemoHouse;
import dev.parterre.launcher.Environment;
import dev.parterre.launcher.RunFile;
import dev.parterre.launcher.Secrets;
import dev.parterre.launcher.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The one Parterre that all tests of this JVM talk to, up before the first of them. */
public final class ParterreServer {

    private static final String ATTACH = "parterre.it.attach";
    private static final String STOP = "parterre.test.stop";

    private static Path data;
    private static RunFile run;
    private static Environment own;

    private ParterreServer() {}

    static void open() throws IOException {
        String attach = System.getProperty(ATTACH);
        if (attach == null) {
            startOwn(Path.of(System.getProperty("parterre.data")));
        } else {
            data = checkout().resolve(attach).normalize();
        }
        run = RunFile.in(data);
        System.setProperty(
                "arq.container.parterre.configuration.managementPort",
                Integer.toString(run.management().getPort()));
    }

    static void close() {
        if (own != null) {
            own.close();
        }
        SearchEngine.close();
    }

    public static URI portal() {
        return run.portal();
    }

    public static URI api() {
        return run.api();
    }

    /** Health and metrics. */
    public static URI management() {
        return run.management();
    }

    /** The payment sandbox. */
    public static URI sandbox() {
        return run.sandbox();
    }

    public static Mailbox mailbox() {
        return new Mailbox(run.mailbox());
    }

    public static Path data() {
        return data;
    }

    public static Secrets secrets() {
        return Secrets.in(data);
    }

    public static String jdbcUrl() {
        return run.database();
    }

    /** A connection past the application, to look at what it has written or to stage a fault. */
    public static Connection connection() throws SQLException {
        return DriverManager.getConnection(run.database(), "parterre", secrets().databasePassword());
    }

    /** The same with parameters of the driver, beginning with a question mark. */
    public static Connection connection(String options) throws SQLException {
        return DriverManager.getConnection(
                run.database() + options, "parterre", secrets().databasePassword());
    }

    /** Process ids of {@code server} and {@code database}, as they run now. */
    public static Map<String, Long> pids() {
        return run.pids();
    }

    /** The demo account of a role, spelled as in the API. */
    public static RunFile.Person account(String role) {
        return run.accounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** Loads the demo season unless it is there; takes a while the first time. */
    public static void loadSeason() throws IOException {
        if (own != null) {
            new DemoHouse(own, System.out::println).loadSeason();
        }
    }

    /** Whether the tests have started the server themselves and so may harm it. */
    public static boolean isOwn() {
        return own != null;
    }

    /** WildFly ends as in a power cut. Only where {@link #isOwn}; call {@link #startServer} in the end, whatever happens. */
    public static void killServer() {
        own.killServer();
    }

    /** Where a test writes at which step the server is to end or to fail; the server takes the file away as it obeys. */
    public static Path stopOrder() {
        return Path.of(System.getProperty(STOP));
    }

    /** Whether WildFly has ended by itself within that time; call {@link #startServer} then. */
    public static boolean awaitServerEnd(Duration patience) {
        return own.awaitServerEnd(patience);
    }

    /** WildFly starts again; the portal answers when this returns. */
    public static void startServer() {
        own.startServer();
        run = RunFile.in(data);
    }

    /** One more server on the same database. Only where {@link #isOwn}. */
    public static AnotherServer addServer(String name) {
        return own.addServer(name);
    }

    /** MariaDB ends as in a power cut. Only where {@link #isOwn}; call {@link #startDatabase} in the end, whatever happens. */
    public static void killDatabase() {
        own.killDatabase();
    }

    /** MariaDB starts again and answers when this returns. */
    public static void startDatabase() {
        own.startDatabase();
        run = RunFile.in(data);
    }

    /** The mail server refuses connections until {@link #startMail}. */
    public static void stopMail() {
        own.stopMail();
    }

    public static void startMail() {
        own.startMail();
    }

    /** What a person means by a relative path, wherever Maven runs the tests. */
    private static Path checkout() {
        return Path.of(System.getProperty("parterre.build")).resolve("../..");
    }

    private static void startOwn(Path dataDirectory) throws IOException {
        data = dataDirectory;
        Environment.wipe(data);
        Path build = Path.of(System.getProperty("parterre.build"));
        Path ear = Path.of(System.getProperty("parterre.ear"));
        System.setProperty(STOP, data.resolve("stop").toString());
        SearchEngine.open();
        own = new Environment(new Settings(0, data, build, ear, true));
        Runtime.getRuntime().addShutdownHook(new Thread(ParterreServer::close, "stop"));
        own.start();
        new DemoHouse(own, System.out::println).createAccounts();
    }
}
