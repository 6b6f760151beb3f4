package dev.parterre.web.portal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.web.security.WantedPage;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedSearchTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void asksForWhatWasSearched() {
        assertThat(saved(
                        "q", "моцарт", "city", "sofia", "category", "OPERA", "maxPrice", "30.00", "accessible", "true"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "searched", "моцарт",
                        "cities", "sofia",
                        "categories", "OPERA",
                        "maxPrice", "30.00",
                        "wheelchairs", "1"));
    }

    @Test
    void takesThisWeekendForEveryWeekend() {
        assertThat(saved("when", "weekend")).containsExactly(Map.entry("weekdays", "FRIDAY,SATURDAY,SUNDAY"));
    }

    @Test
    void keepsDatesThatWereWrittenAndNotThoseThatPass() {
        assertThat(saved("from", "2026-12-20")).containsExactly(Map.entry("from", "2026-12-20"));
        assertThat(saved("when", "2026-12-24"))
                .containsEntry("from", "2026-12-24")
                .containsEntry("to", "2026-12-24");
        assertThat(saved("when", "month")).containsExactly(Map.entry("when", "month"));
    }

    @Test
    void tellsTheFormWhatNoOrderCanAskFor() {
        assertThat(saved("minPrice", "20,00", "available", "true", "when", "today", "maxPrice", "60"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("minPrice", "20.00", "available", "true", "when", "today", "maxPrice", "60.00"));
    }

    /** Whoever is not signed in yet is led back to it, with the whole of it in an address. */
    @Test
    void theLongestSearchIsNotLostOnTheWayThroughSigningIn() {
        var words = "щ".repeat(200);
        var address = new ProgrammeAddress(
                Map.of("q", words, "city", "sofia", "category", "OPERA", "minPrice", "1000.00", "maxPrice", "2000.00"));
        var saved = "/preferences/edit" + new SavedSearch(address, MONDAY).query(words + ", Опера, София");

        assertThat(WantedPage.of(saved)).isEqualTo(saved);
        assertThat(URLEncoder.encode(saved, StandardCharsets.UTF_8)).hasSizeLessThan(4000);
        assertThat(URLDecoder.decode(saved, StandardCharsets.UTF_8)).endsWith("&name=" + "щ".repeat(39) + "…");
    }

    @Test
    void isCalledWhatItIsGivenAndEscaped() {
        assertThat(new SavedSearch(new ProgrammeAddress(Map.of("q", "a&b")), MONDAY).query("x=y"))
                .isEqualTo("?blank=true&searched=a%26b&name=x%3Dy");
    }

    private static Map<String, String> saved(String... pairs) {
        var given = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], pairs[i + 1]);
        }
        return new SavedSearch(new ProgrammeAddress(given), MONDAY).fields();
    }
}
