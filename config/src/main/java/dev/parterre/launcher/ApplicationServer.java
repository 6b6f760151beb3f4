package dev.parterre.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * WildFly with the EAR, on a base directory of its own over the unpacked home. What it keeps (journal, transactions, index)
 * survives; its configuration is taken anew from the build at every start, so nothing on it is ever repaired by hand.
 */
final class ApplicationServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int NOT_THERE_YET = 503;
    private static final String DEPLOYMENT = "parterre.ear";
    /** Where tests say that the server is to stop between two steps of payment; only they set it. */
    private static final String STOP = "parterre.test.stop";

    private final Settings settings;
    private final Node node;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Process process;

    /**
     * One server of a house.
     *
     * @param name unique among those on the same database
     * @param base its directory of its own
     * @param log where its logs go
     */
    record Node(String name, Path base, Path log, int httpPort, int managementPort) {}

    ApplicationServer(Settings settings, Node node, Map<String, String> environment) {
        this.settings = settings;
        this.node = node;
        this.environment.putAll(environment);
    }

    /** Returns as soon as the process runs; {@link #awaitPortal} waits for what it is started for. */
    void start() {
        try {
            prepareBase();
            process = Launcher.of(command())
                    .addEnvironmentVariables(environment)
                    .setRedirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(consoleFile().toFile()))
                    .launch();
        } catch (IOException e) {
            throw new CannotStart("WildFly could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** Waits until WildFly calls itself ready, the application included, and the portal answers. */
    void awaitPortal(URI portal) {
        URI ready = URI.create("http://127.0.0.1:" + node.managementPort() + "/health/ready");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status(ready) != 200 || status(portal) >= 500) {
            if (!process.isAlive()) {
                throw new CannotStart("WildFly ended while starting; see " + consoleFile() + ".");
            }
            if (Files.exists(deployments().resolve(DEPLOYMENT + ".failed"))) {
                throw new CannotStart("Parterre could not be deployed; see " + consoleFile() + ".");
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(
                        "The portal did not answer within " + PATIENCE.toSeconds() + " s; see " + consoleFile() + ".");
            }
            pause();
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits until the process has ended by itself, for so long. */
    boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the process the hard way, as a power cut would. */
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

    private StandaloneCommandBuilder command() {
        StandaloneCommandBuilder command = plainCommand();
        String stop = System.getProperty(STOP);
        return stop == null ? command : command.addServerArgument("-D" + STOP + "=" + stop);
    }

    private StandaloneCommandBuilder plainCommand() {
        return StandaloneCommandBuilder.of(settings.serverHome())
                .setBaseDirectory(base())
                .setLogDirectory(node.log())
                .setServerConfiguration("standalone-full.xml")
                .addJavaOptions(
                        "-Xms256m",
                        "-Xmx" + System.getProperty("parterre.server.memory", "1g"),
                        "-XX:MaxMetaspaceSize=640m",
                        "-Djava.awt.headless=true",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC")
                .addServerArgument("-Djboss.bind.address=127.0.0.1")
                .addServerArgument("-Djboss.bind.address.management=127.0.0.1")
                .addServerArgument("-Djboss.http.port=" + node.httpPort())
                .addServerArgument("-Djboss.management.http.port=" + node.managementPort())
                .addServerArgument("-Djboss.node.name=" + node.name())
                .addServerArgument("-Djboss.tx.node.id=" + node.name());
    }

    private void prepareBase() throws IOException {
        Files.createDirectories(node.log());
        Trees.delete(base().resolve("configuration"));
        Trees.delete(base().resolve("tmp"));
        Trees.delete(deployments());
        Trees.copy(settings.serverHome().resolve("standalone/configuration"), base().resolve("configuration"));
        Files.createDirectories(deployments());
        Files.copy(settings.ear(), deployments().resolve(DEPLOYMENT), StandardCopyOption.REPLACE_EXISTING);
        Files.createFile(deployments().resolve(DEPLOYMENT + ".dodeploy"));
    }

    private int status(URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NOT_THERE_YET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while WildFly was starting.", e);
        }
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while WildFly was starting.", e);
        }
    }

    private Path base() {
        return node.base();
    }

    private Path deployments() {
        return base().resolve("deployments");
    }

    private Path consoleFile() {
        return node.log().resolve("server-console.log");
    }
}
