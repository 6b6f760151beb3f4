package dev.parterre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a field is for reaches the browser, which fills in names, addresses and passwords by it. */
class FormFieldsTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Faces writes this attribute of its own only when it says "off"; anything else it leaves out without a word. */
    private static final Pattern SWALLOWED =
            Pattern.compile("<(h:input|p:input|p:password)[^>]*\\sautocomplete=\"(?!off\")[^\"]*\"");

    @TestFactory
    Stream<DynamicTest> noPurposeOfAFieldIsSwallowed() throws IOException {
        try (var pages = Files.walk(PAGES)) {
            return pages
                    .filter(page -> page.toString().endsWith(".xhtml"))
                    .map(page -> DynamicTest.dynamicTest(PAGES.relativize(page).toString(), () -> assertThat(
                                    SWALLOWED.matcher(read(page)).results().map(MatchResult::group))
                            .isEmpty()))
                    .toList()
                    .stream();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
