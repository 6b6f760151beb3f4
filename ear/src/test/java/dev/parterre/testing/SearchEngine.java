package dev.parterre.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/** The OpenSearch beside the server of a run with the profile {@code opensearch}; in any other there is none. */
public final class SearchEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Process process;

    private SearchEngine() {}

    /** With nothing in it, where one is wanted. */
    static void open() throws IOException {
        if (jars() != null) {
            forget();
            start();
        }
    }

    static void close() {
        if (process != null) {
            kill();
        }
    }

    /** Starts with what it had, and answers when this returns. */
    public static void start() throws IOException {
        Files.createDirectories(home());
        try (var free = new ServerSocket(port(), 1, InetAddress.getLoopbackAddress())) {
            // nobody has it: what answers there will be the one that is started
        }
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx384m",
                        "-Dlog4j2.disable.jmx=true",
                        "-cp",
                        jars() + File.separator + "target" + File.separator + "lib" + File.separator + "*",
                        Path.of(jars(), "SearchNode.java").toString(),
                        home().toString(),
                        String.valueOf(port()))
                .redirectErrorStream(true)
                .redirectOutput(home().resolve("console.log").toFile())
                .start();
        Eventually.holds(PATIENCE, "OpenSearch to answer", SearchEngine::answers);
    }

    /** Ends as in a power cut. */
    public static void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Loses all it had; only after {@link #kill}. */
    public static void forget() throws IOException {
        if (Files.exists(home())) {
            try (var kept = Files.walk(home())) {
                kept.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port()))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new UncheckedIOException("OpenSearch has ended, see " + home(), notYet);
            }
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("parterre.data") + "-search");
    }

    private static int port() {
        return Integer.getInteger("parterre.search.port");
    }

    /** Where the profile has put them. */
    private static String jars() {
        return System.getProperty("parterre.search.node");
    }
}
