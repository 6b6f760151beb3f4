package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthPolicyTest {

    @ParameterizedTest
    @CsvSource({
        // now, month in Sofia, its first instant
        "2026-11-30T21:59:59Z,2026-11,2026-10-31T22:00:00Z",
        "2026-11-30T22:00:00Z,2026-12,2026-11-30T22:00:00Z",
        "2026-12-31T22:00:00Z,2027-01,2026-12-31T22:00:00Z",
        "2028-02-29T21:59:59Z,2028-02,2028-01-31T22:00:00Z",
        // the clocks change within the month: it begins in winter and ends in summer, and the other way round
        "2027-03-31T20:59:59Z,2027-03,2027-02-28T22:00:00Z",
        "2027-03-31T21:00:00Z,2027-04,2027-03-31T21:00:00Z",
        "2027-10-31T21:59:59Z,2027-10,2027-09-30T21:00:00Z",
        "2027-10-31T22:00:00Z,2027-11,2027-10-31T22:00:00Z",
    })
    void monthsBeginAtMidnightInSofia(Instant now, String month, Instant start) {
        assertThat(MonthPolicy.month(now)).hasToString(month);
        assertThat(MonthPolicy.start(now)).isEqualTo(start);
    }
}
