package dev.parterre.launcher;

import dev.parterre.sandbox.mail.MailSandbox;
import dev.parterre.sandbox.payment.PaymentSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a running Parterre needs on one machine: database, mail and payment sandbox, application server with the EAR.
 * {@code mvn -Prun} and the tests of the assembled thing start the same. All of it listens on loopback only.
 */
public final class Environment implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    /** Well formed, and nobody's: the example of the standard's registry. */
    private static final String SAMPLE_IBAN = "BG80BNBG96611020345678";

    private final Settings settings;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private DataDirectory data;
    private Leftovers leftovers;
    private Secrets secrets;
    private Database database;
    private MailSandbox mail;
    private ApplicationServer server;
    private int managementPort;
    private PaymentSandbox payments;
    private boolean closed;

    public Environment(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts everything; the portal answers when this returns.
     *
     * @throws CannotStart when it cannot, with a sentence that says why; what had been started is then ended by {@link #close}
     */
    public void start() {
        int schema = DataVersion.newestMigration(settings.ear());
        data = started(DataDirectory.open(settings.data()));
        data.version().refuseNewerThan(schema);
        leftovers = new Leftovers(data.processes());
        leftovers.end();
        refuseTakenPort();
        secrets = data.secrets();
        startServices(schema);
        server = started(new ApplicationServer(settings, firstNode(), serverEnvironment()));
        runServer();
        data.version().remember(schema);
        RunFile.of(this).writeTo(data.runFile());
    }

    public URI portal() {
        return URI.create("http://localhost:" + settings.httpPort() + "/");
    }

    public URI api() {
        return portal().resolve("api/v1/");
    }

    /** Health and metrics; the WildFly management interface. */
    public URI management() {
        return URI.create("http://localhost:" + managementPort + "/");
    }

    public URI mailbox() {
        return mail.mailbox();
    }

    /** The payment sandbox: its API, and its hosted pages for people. */
    public URI sandbox() {
        return payments.baseUri();
    }

    public String jdbcUrl() {
        return database.url();
    }

    public String jdbcUser() {
        return Database.USER;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Settings settings() {
        return settings;
    }

    /**
     * Makes a data directory as if it had never been used, and ends what a killed launcher has left running on it.
     *
     * @throws CannotStart while a launcher uses it
     */
    public static void wipe(Path dataDirectory) throws IOException {
        try (DataDirectory data = DataDirectory.open(dataDirectory.toAbsolutePath())) {
            new Leftovers(data.processes()).end();
        }
        Trees.delete(dataDirectory);
    }

    /** Accounts that exist from the first start on. */
    public DemoAccounts accounts() {
        return new DemoAccounts(settings.demo(), secrets);
    }

    /** The mail server is down until {@link #startMail}; the mailbox can still be read. */
    public void stopMail() {
        mail.stopReceiving();
    }

    public void startMail() {
        mail.startReceiving();
    }

    /** Ends WildFly alone, as a power cut would. */
    public void killServer() {
        server.kill();
    }

    /** Whether WildFly has ended by itself within that time. */
    public boolean awaitServerEnd(Duration patience) {
        return server.awaitEnd(patience);
    }

    /** Starts WildFly again after {@link #killServer}; the portal answers when this returns. */
    public void startServer() {
        runServer();
        RunFile.of(this).writeTo(data.runFile());
    }

    private void runServer() {
        server.start();
        leftovers.remember(server.process());
        server.awaitPortal(portal());
    }

    /**
     * Starts one more WildFly on the same database, with a directory, queues and ports of its own; it answers when this returns, and
     * ends with this environment at the latest.
     *
     * @param name unique among the servers; the first is {@code parterre}
     */
    public AnotherServer addServer(String name) {
        int port = Ports.free();
        var another = started(new ApplicationServer(
                settings,
                new ApplicationServer.Node(
                        name, data.root().resolve(name), data.log().resolve(name), port, Ports.free()),
                serverEnvironment()));
        another.start();
        leftovers.remember(another.process());
        var portal = URI.create("http://localhost:" + port + "/");
        another.awaitPortal(portal);
        return new AnotherServer(portal, another);
    }

    private ApplicationServer.Node firstNode() {
        return new ApplicationServer.Node("parterre", data.server(), data.log(), settings.httpPort(), managementPort);
    }

    /** Ends MariaDB alone, as a power cut would. */
    public void killDatabase() {
        database.kill();
    }

    /** Starts MariaDB again after {@link #killDatabase}; it answers when this returns. */
    public void startDatabase() {
        database.start();
        leftovers.remember(database.process());
        RunFile.of(this).writeTo(data.runFile());
    }

    /**
     * Waits until WildFly ends.
     *
     * @return whether it ended by itself, which it should not, and not because of {@link #close}
     */
    boolean awaitServerEnd() {
        server.process().onExit().join();
        return !isClosed();
    }

    DataDirectory data() {
        return data;
    }

    Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("launcher", ProcessHandle.current().pid());
        processes.put("server", server.process().pid());
        processes.put("database", database.process().pid());
        return processes;
    }

    /** Ends whatever runs, last started first. May be called at any time, from any thread, and more than once. */
    @Override
    public void close() {
        Optional<AutoCloseable> last = takeLast();
        while (last.isPresent()) {
            close(last.get());
            last = takeLast();
        }
    }

    private void startServices(int schema) {
        database = started(new Database(data, settings.databaseHome(), Ports.free()));
        database.start();
        leftovers.remember(database.process());
        data.version().refuse(database.schemaVersion(), schema);
        managementPort = Ports.freeNear(settings.httpPort() + 1910);
        payments = started(paymentSandbox());
        try {
            int mailboxPort = Ports.freeNear(settings.httpPort() + 1000);
            mail = started(MailSandbox.start(data.mails(), Ports.free(), mailboxPort));
        } catch (IOException e) {
            throw new CannotStart("The mail sandbox could not be started: " + e.getMessage() + ".", e);
        }
    }

    private PaymentSandbox paymentSandbox() {
        try {
            return PaymentSandbox.start(new PaymentSandbox.Settings(
                    data.payments(),
                    Ports.freeNear(settings.httpPort() + 2000),
                    api().resolve("webhooks/stripe"),
                    secrets.webhookSecret(),
                    secrets.paymentApiKey()));
        } catch (UncheckedIOException e) {
            throw new CannotStart(e.getMessage() + ".", e);
        }
    }

    private Map<String, String> serverEnvironment() {
        DemoAccounts.Account admin = accounts().admin();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PARTERRE_DB_URL", database.url());
        environment.put("PARTERRE_DB_USER", Database.USER);
        environment.put("PARTERRE_DB_PASSWORD", secrets.databasePassword());
        environment.put("PARTERRE_SMTP_HOST", HOST);
        environment.put("PARTERRE_SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.put("PARTERRE_MAIL_FROM", "tickets@parterre.example");
        environment.put("PARTERRE_PORTAL_URL", portal().toString());
        environment.put("PARTERRE_BANK_NAME", "Parterre");
        environment.put("PARTERRE_BANK_IBAN", SAMPLE_IBAN);
        environment.put("PARTERRE_STRIPE_API_BASE", sandbox().toString());
        environment.put("PARTERRE_STRIPE_API_KEY", secrets.paymentApiKey());
        environment.put("PARTERRE_STRIPE_WEBHOOK_SECRET", secrets.webhookSecret());
        environment.put("PARTERRE_TICKET_KEY", secrets.ticketKey());
        environment.put("PARTERRE_ADMIN_EMAIL", admin.email());
        environment.put("PARTERRE_ADMIN_PASSWORD", admin.password());
        return environment;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void refuseTakenPort() {
        if (!Ports.isFree(settings.httpPort())) {
            throw new CannotStart("Port " + settings.httpPort()
                    + " is in use: choose another with -Dparterre.http.port, or stop what uses it.");
        }
    }

    private synchronized <T extends AutoCloseable> T started(T part) {
        if (closed) {
            close(part);
            throw new CannotStart("Parterre is being stopped.");
        }
        running.push(part);
        return part;
    }

    private synchronized Optional<AutoCloseable> takeLast() {
        closed = true;
        return Optional.ofNullable(running.poll());
    }

    private void close(AutoCloseable part) {
        try {
            if (part == data) {
                RunFile.remove(data.runFile());
            }
            part.close();
        } catch (Exception e) {
            // the others must be ended all the same
            System.err.println("While stopping: " + e);
        }
    }
}
