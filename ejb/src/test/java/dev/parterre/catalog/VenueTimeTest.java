package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueTimeTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @ParameterizedTest
    @CsvSource({
        "2026-12-12T19:00, 2026-12-12T17:00:00Z",
        "2026-07-12T21:00, 2026-07-12T18:00:00Z",
        "2027-03-28T02:59, 2027-03-28T00:59:00Z",
        "2027-03-28T04:00, 2027-03-28T01:00:00Z",
        "2026-10-25T03:30, 2026-10-25T00:30:00Z",
        "2026-10-25T04:00, 2026-10-25T02:00:00Z",
    })
    void meansTheVenuesClockOnDaysOfClockChangesToo(LocalDateTime local, String instant) {
        assertThat(VenueTime.instant(local, SOFIA)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T03:00", "2027-03-28T03:30", "2027-03-28T03:59"})
    void refusesTheHourThatIsSkipped(LocalDateTime local) {
        assertThatExceptionOfType(ProgrammeEntryRefused.class)
                .isThrownBy(() -> VenueTime.instant(local, SOFIA))
                .matches(refusal -> refusal.reason().equals("no-such-local-time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Atlantis", "+02:00", "", "Sofia"})
    void refusesWhatIsNoRegion(String id) {
        assertThatExceptionOfType(ProgrammeEntryRefused.class).isThrownBy(() -> VenueTime.zone(id));
    }

    @Test
    void knowsRegions() {
        assertThat(VenueTime.zone("Asia/Bishkek")).isEqualTo(ZoneId.of("Asia/Bishkek"));
    }
}
