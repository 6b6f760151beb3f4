package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern LITERAL = Pattern.compile(">\\s*([\\p{L}][^<{]*)<");
    private static final Pattern KEY = Pattern.compile("\\{\\{t:([\\w.-]+)}}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(new TreeSet<>(bundle("messages_bg").keySet()))
                .isEqualTo(new TreeSet<>(bundle("messages").keySet()));
    }

    @Test
    void everyKeyOfAPageExists() throws IOException {
        Properties texts = bundle("messages");
        assertThat(pages().flatMap(TextsTest::keys)).allMatch(texts::containsKey);
    }

    @Test
    void noPageHasTextOfItsOwn() {
        assertThat(pages().flatMap(page -> LITERAL.matcher(page).results().map(MatchResult::group)))
                .containsOnly(">Parterre<");
    }

    @Test
    void everyStateAndBehaviourHasAText() {
        assertThat(Stream.of(CardInput.Problem.values())
                        .map(problem -> Texts.of(Locale.ENGLISH, "checkout.problem." + problem)))
                .isNotEmpty();
        assertThat(Stream.of(TestCard.Authentication.values())
                        .filter(when -> when != TestCard.Authentication.NEVER)
                        .map(when -> Texts.of(Locale.ENGLISH, "card.authentication." + when)))
                .isNotEmpty();
    }

    @Test
    void writesMoneyAsPeopleDo() {
        assertThat(Texts.money(123_456_789, "eur", Locale.ENGLISH)).isEqualTo("€1,234,567.89");
        assertThat(Texts.money(5_200, "eur", Locale.forLanguageTag("bg"))).isEqualTo("52,00\u00A0€");
        assertThat(Texts.money(5_200, "jpy", Locale.ENGLISH)).contains("5,200");
    }

    private static Stream<String> keys(String page) {
        return KEY.matcher(page).results().map(match -> match.group(1));
    }

    private static Stream<String> pages() {
        Path directory = Path.of("src/main/resources/dev/parterre/sandbox/payment/pages");
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(TextsTest::read).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream(name + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
