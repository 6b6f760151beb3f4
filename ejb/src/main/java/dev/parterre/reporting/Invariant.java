package dev.parterre.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One query that finds no row while all is well; its first line says what should hold. */
public record Invariant(String name, String meaning, String query) {

    private static final String FOLDER = "/invariants/";

    /** All of them, as the index lists them; a test holds the index to the folder. */
    public static List<Invariant> all() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).map(Invariant::read).toList();
    }

    private static Invariant read(String file) {
        var text = text(file);
        var end = text.indexOf('\n');
        return new Invariant(
                file.replace(".sql", ""),
                text.substring(0, end).replaceFirst("^--\\s*", ""),
                text.substring(end + 1).strip().replaceFirst(";$", ""));
    }

    private static String text(String file) {
        try (var in = Invariant.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
