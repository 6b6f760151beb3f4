package dev.parterre.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Some Chromium for the browser tests: one that is installed; else Playwright's own, downloaded; else Debian's package when
 * we may install it; else a sentence about what to install.
 */
final class BrowserFinder {

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe");
    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private BrowserFinder() {}

    /** @return the program to start, or empty for the one Playwright has downloaded and finds itself */
    static Optional<Path> find() {
        Optional<Path> installed = installed();
        if (installed.isPresent() || downloaded()) {
            return installed;
        }
        return Optional.of(packaged()
                .orElseThrow(() -> new AssertionError(
                        "There is no browser for the browser tests, and none could be downloaded: install Chromium or Google Chrome"
                                + " (on Debian: apt-get install chromium).")));
    }

    private static Optional<Path> installed() {
        Stream<Path> onThePath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(onThePath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** In a process of its own, because Playwright's command line ends the JVM it runs in. */
    private static boolean downloaded() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return runs(List.of(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium"));
    }

    private static Optional<Path> packaged() {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!debian || !System.getProperty("user.name").equals("root")) {
            return Optional.empty();
        }
        boolean done = runs(List.of("apt-get", "update", "-q"))
                && runs(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"));
        return done ? installed() : Optional.empty();
    }

    private static boolean runs(List<String> command) {
        System.out.println(
                "No browser yet, trying: " + String.join(" ", command.subList(command.size() - 2, command.size())));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            System.out.println(e.getMessage().toLowerCase(Locale.ROOT));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
