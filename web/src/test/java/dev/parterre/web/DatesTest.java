package dev.parterre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Instant EVENING = Instant.parse("2026-12-12T17:00:00Z");

    private final Dates english = in(Locale.ENGLISH);
    private final Dates bulgarian = in(Locale.forLanguageTag("bg"));

    @Test
    void saysAMomentInTheZoneOfThePlace() {
        assertThat(english.moment(EVENING, SOFIA)).isEqualTo("Sat 12 Dec, 19:00");
        assertThat(bulgarian.moment(EVENING, SOFIA)).isEqualTo("Съб 12 дек, 19:00");
        assertThat(english.moment(EVENING, ZoneId.of("Asia/Tokyo"))).isEqualTo("Sun 13 Dec, 02:00");
    }

    @Test
    void writesTheWeekdayAsTheLanguageDoesWithinASentence() {
        assertThat(english.inText(EVENING, SOFIA)).isEqualTo("Sat 12 Dec");
        assertThat(bulgarian.inText(EVENING, SOFIA)).isEqualTo("съб 12 дек");
    }

    @Test
    void saysTheYearOnlyWhenItIsAnother() {
        assertThat(english.day(LocalDate.of(2026, 6, 18))).isEqualTo("Thu 18 Jun");
        assertThat(english.day(LocalDate.of(2027, 6, 18))).isEqualTo("Fri 18 Jun 2027");
        assertThat(bulgarian.longDay(LocalDate.of(2027, 6, 18))).isEqualTo("Петък 18 юни 2027");
    }

    @Test
    void followsTheClocksOfSummerAndWinter() {
        assertThat(english.time(Instant.parse("2026-10-25T00:30:00Z"), SOFIA)).isEqualTo("03:30");
        assertThat(english.time(Instant.parse("2026-10-25T01:30:00Z"), SOFIA)).isEqualTo("03:30");
        assertThat(english.iso(Instant.parse("2026-10-25T00:30:00Z"), SOFIA)).isEqualTo("2026-10-25T03:30:00+03:00");
        assertThat(english.iso(Instant.parse("2026-10-25T01:30:00Z"), SOFIA)).isEqualTo("2026-10-25T03:30:00+02:00");
    }

    @Test
    void saysNothingAboutWhatIsNotKnown() {
        assertThat(english.moment(null, SOFIA)).isEmpty();
        assertThat(english.day(null)).isEmpty();
        assertThat(english.iso(null, SOFIA)).isEmpty();
    }

    private static Dates in(Locale locale) {
        return new Dates(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC), locale);
    }
}
