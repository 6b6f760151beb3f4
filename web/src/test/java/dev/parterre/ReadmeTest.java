package dev.parterre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be set from outside stands in README.md. */
class ReadmeTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.(PARTERRE_[A-Z_]+)");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"(parterre[\\w.-]+)\"");

    @Test
    void everyVariableThatIsReadStandsInItsTable() {
        var read = new TreeSet<String>();
        sources().forEach(source -> {
            VARIABLE.matcher(source).results().forEach(found -> read.add(found.group(1)));
            PROPERTY.matcher(source).results().forEach(found -> read.add(variable(found.group(1))));
        });
        var rows = text(TOP.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `PARTERRE_"))
                .toList();
        assertThat(read)
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(rows).as(name).anyMatch(row -> names(row, name)));
    }

    /** In full, or by its end alone after another one that begins alike. */
    private static boolean names(String row, String name) {
        return row.contains("`" + name + "`")
                || IntStream.range("PARTERRE_".length() - 1, name.length())
                        .filter(at -> name.charAt(at) == '_')
                        .anyMatch(at -> row.contains("`" + name.substring(0, at) + "_")
                                && row.contains("`" + name.substring(at) + "`"));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Stream<String> sources() {
        return Stream.of(
                        "config/src/main/cli",
                        "ejb/src/main",
                        "web/src/main/java",
                        "batch/src/main",
                        "reports/src/main")
                .flatMap(folder -> files(TOP.resolve(folder)).stream())
                .map(ReadmeTest::text);
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().matches(".*\\.(java|xml|cli)"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
