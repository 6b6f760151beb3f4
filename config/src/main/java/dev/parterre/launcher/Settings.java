package dev.parterre.launcher;

import java.nio.file.Path;

/**
 * What a person or a test may choose about an environment.
 *
 * @param httpPort the portal's port, 0 for any free one; every other port follows from it or is a free one
 * @param data where everything that must survive a restart lies
 * @param build where the unpacked server stands, in {@code wildfly}, and the database is unpacked to, {@code mariadb}
 * @param ear the application
 * @param demo whether the house opens with the demo season and one account per role
 */
public record Settings(int httpPort, Path data, Path build, Path ear, boolean demo) {

    private static final int HIGHEST_PORT = 65_535;

    public Settings {
        httpPort = httpPort == 0 ? Ports.free() : httpPort;
        data = data.toAbsolutePath().normalize();
        build = build.toAbsolutePath().normalize();
        ear = ear.toAbsolutePath().normalize();
    }

    /** Reads {@code parterre.http.port}, {@code .data}, {@code .demo}, and what the build knows: {@code .build}, {@code .ear}. */
    static Settings fromSystemProperties() {
        return new Settings(
                port(System.getProperty("parterre.http.port", "8080")),
                Path.of(System.getProperty("parterre.data", "data")),
                Path.of(required("parterre.build")),
                Path.of(required("parterre.ear")),
                flag(System.getProperty("parterre.demo", "true")));
    }

    Path serverHome() {
        return build.resolve("wildfly");
    }

    Path databaseHome() {
        return build.resolve("mariadb");
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new CannotStart(
                "parterre.http.port must be a number from 1 to " + HIGHEST_PORT + ", not '" + text + "'.");
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart("parterre.demo must be true or false, not '" + text + "'.");
        };
    }

    private static String required(String key) {
        String value = System.getProperty(key);
        if (value == null) {
            throw new CannotStart("The system property " + key + " is missing; start Parterre with mvn -Prun.");
        }
        return value;
    }
}
