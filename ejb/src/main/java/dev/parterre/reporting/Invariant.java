package dev.parterre.reporting;

import dev.parterre.shared.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** One query that finds no row while all is well; its first line says what should hold, a file beside it says so in Bulgarian. */
public record Invariant(String name, LocalText meaning, String query) {

    private static final String FOLDER = "/invariants/";

    /** All of them, as the index lists them; a test holds the index to the folder. */
    public static List<Invariant> all() {
        var bulgarian = properties(text("meanings_bg.properties"));
        return text("index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(file -> read(file, bulgarian))
                .toList();
    }

    private static Invariant read(String file, Properties bulgarian) {
        var name = file.replace(".sql", "");
        var text = text(file);
        var end = text.indexOf('\n');
        var english = text.substring(0, end).replaceFirst("^--\\s*", "");
        return new Invariant(
                name,
                LocalText.of(bulgarian.getProperty(name), english),
                text.substring(end + 1).strip().replaceFirst(";$", ""));
    }

    private static Properties properties(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        try (InputStream in = Invariant.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
