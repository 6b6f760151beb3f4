package dev.parterre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The style sheets speak in tokens, and only in tokens that exist. */
class StyleSheetTest {

    private static final Path SHEETS = Path.of("src/main/webapp/resources/css");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern COMMENT_OR_URL = Pattern.compile("(?s)/\\*.*?\\*/|url\\([^)]*\\)");
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsl|hsla|oklch|lab)\\(|:[^;{}]*\\b(white|black|red|gray|grey)\\b");

    @TestFactory
    Stream<DynamicTest> noSheetButTheTokensHasAColourOfItsOwn() {
        return sheets().filter(sheet -> !sheet.endsWith("tokens.css"))
                .map(sheet -> DynamicTest.dynamicTest(sheet.getFileName().toString(), () -> assertThat(
                                COLOUR.matcher(read(sheet)).results().map(MatchResult::group))
                        .isEmpty()));
    }

    @Test
    void everyTokenThatIsUsedExists() {
        Set<String> used = new TreeSet<>();
        Set<String> defined = new TreeSet<>();
        sheets().map(StyleSheetTest::read).forEach(sheet -> {
            find(sheet, "var\\((--[\\w-]+)[,)]", used);
            find(sheet, "(--[\\w-]+)\\s*:", defined);
        });
        used.removeAll(defined);
        assertThat(used).isEmpty();
    }

    @Test
    void noPageHasAStyleOfItsOwn() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            assertThat(pages.filter(page -> page.toString().endsWith(".xhtml"))
                            .filter(page -> read(page).matches("(?s).*(\\sstyle=\"|<style|<script>).*")))
                    .isEmpty();
        }
    }

    private static void find(String text, String pattern, Set<String> into) {
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(into::add);
    }

    private static Stream<Path> sheets() {
        try (Stream<Path> files = Files.list(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return COMMENT_OR_URL.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
