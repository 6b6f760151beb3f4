package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parterre.shared.LocalText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {

    private static final LocalText TITLE = LocalText.of("Турандот", "Turandot");

    @ParameterizedTest
    @CsvSource({"0, 120", "21, 1", "10, 1440"})
    void takesAnEventAtTheEdges(int age, int minutes) {
        assertThatCode(() -> event(TITLE, age, minutes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"-1, 120, ageFrom", "22, 120, ageFrom", "0, 0, durationMinutes", "0, 1441, durationMinutes"})
    void refusesAnEventBeyondThem(int age, int minutes, String field) {
        assertThatExceptionOfType(ProgrammeEntryRefused.class)
                .isThrownBy(() -> event(TITLE, age, minutes))
                .matches(refusal ->
                        refusal.field().equals(field) && refusal.reason().equals("out-of-range"));
    }

    @Test
    void refusesATitleThatIsBlankInEveryLanguage() {
        refused(LocalText.of(" ", "\t"), "missing");
    }

    @Test
    void refusesATitleThatIsTooLong() {
        assertThatCode(() -> event(LocalText.in("en", "x".repeat(300)), 0, 90)).doesNotThrowAnyException();
        refused(LocalText.in("en", "x".repeat(301)), "too-long");
    }

    @Test
    void refusesControlCharactersAndUnknownLanguages() {
        refused(LocalText.in("en", "Turan\u0007dot"), "control-characters");
        refused(new LocalText(Map.of("klingon", "batlh")), "unknown-language");
    }

    @Test
    void takesTextsFromRightToLeft() {
        assertThatCode(() -> event(LocalText.in("ar", "أوبرا"), 0, 90)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void refusesALimitNobodyCanMean(int limit) {
        var sale = new SaleWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        assertThatExceptionOfType(ProgrammeEntryRefused.class)
                .isThrownBy(() -> new PerformanceDraft(
                        new EventId(1), "x", new HallId(1), LocalDateTime.parse("2026-12-12T19:00"), sale, limit));
    }

    @Test
    void refusesASaleThatEndsBeforeItBegins() {
        assertThatExceptionOfType(ProgrammeEntryRefused.class)
                .isThrownBy(() -> new SaleWindow(Instant.EPOCH, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "abc", "01", "1.0", "9999999999999999999", "1 ", "١"})
    void anIdThatWasNeverGivenOutIsNotFound(String text) {
        assertThatExceptionOfType(NoSuchEvent.class).isThrownBy(() -> EventId.of(text));
        assertThat(EventId.of("42")).isEqualTo(new EventId(42));
    }

    @ParameterizedTest
    @CsvSource({
        "Sofia, sofia",
        "Стара Загора, стара-загора",
        "São Paulo, sao-paulo",
        "L'Île-d'Yeu, l-ile-d-yeu",
        "  Ruse , ruse"
    })
    void spellsACityOneWay(String name, String key) {
        assertThat(CityKey.of(name)).isEqualTo(key);
    }

    private static void refused(LocalText title, String reason) {
        assertThatExceptionOfType(ProgrammeEntryRefused.class)
                .isThrownBy(() -> event(title, 0, 90))
                .matches(refusal ->
                        refusal.field().equals("title") && refusal.reason().equals(reason));
    }

    private static EventDraft event(LocalText title, int age, int minutes) {
        var text = new EventDraft.EventText(title, LocalText.empty(), List.of(), LocalText.empty());
        return new EventDraft(new ExternalRef("test", "1"), new OrganiserId(1), Category.OPERA, text, age, minutes);
    }
}
