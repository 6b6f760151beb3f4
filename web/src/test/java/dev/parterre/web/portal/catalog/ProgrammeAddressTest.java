package dev.parterre.web.portal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeAddressTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        "today,      2026-11-22, 2026-11-21, 2026-11-22",
        "tomorrow,   2026-11-22, 2026-11-23, 2026-11-23",
        "2026-11-22, 2026-11-22, 2026-11-22, 2026-11-22",
        "week,       2026-11-22, 2026-11-21, 2026-11-28",
        "weekend,    2026-11-22, 2026-11-21, 2026-11-22",
        "weekend,    2026-11-23, 2026-11-27, 2026-11-29",
        "weekend,    2026-11-28, 2026-11-27, 2026-11-29",
        "2026-12-12, 2026-11-22, 2026-12-12, 2026-12-12",
        "2026-02-30, 2026-11-22, ,           ",
        "someday,    2026-11-22, ,           ",
        "+999999999-12-31, 2026-11-22, ,     ",
        "+12000-01-01, 2026-11-22, ,         ",
        "-0001-01-01, 2026-11-22, ,          ",
        "nextweek,   2026-11-22, 2026-11-23, 2026-11-29",
        "nextweek,   2026-11-23, 2026-11-30, 2026-12-06",
        "month,      2026-11-22, 2026-11-21, 2026-11-30",
    })
    void knowsTheDays(String when, LocalDate today, LocalDate from, LocalDate to) {
        var query = address("when", when).query(today);
        assertThat(query.days().from()).isEqualTo(from);
        assertThat(query.days().to()).isEqualTo(to);
    }

    @Test
    void forgetsWhatMakesNoSense() {
        var given = new LinkedHashMap<String, String>();
        given.put("q", "  ");
        given.put("category", "QUIZ");
        given.put("maxPrice", "-3");
        given.put("page", "99999999999");
        given.put("available", "maybe");
        var query = new ProgrammeAddress(given).query(SUNDAY);
        assertThat(query.q()).isNull();
        assertThat(query.category()).isNull();
        assertThat(query.offer().most()).isNull();
        assertThat(query.offer().available()).isFalse();
        assertThat(query.page().page()).isZero();
    }

    @Test
    void takesAPriceAsPeopleWriteIt() {
        assertThat(address("maxPrice", "45,50").query(SUNDAY).offer().most().minor())
                .isEqualTo(4550);
    }

    @Test
    void keepsTheOtherParametersAndGoesBackToTheFirstPage() {
        var given = new LinkedHashMap<String, String>();
        given.put("q", "Бах & синове");
        given.put("page", "3");
        assertThat(new ProgrammeAddress(given).with("city", "sofia").query())
                .isEqualTo("?q=%D0%91%D0%B0%D1%85+%26+%D1%81%D0%B8%D0%BD%D0%BE%D0%B2%D0%B5&city=sofia");
        assertThat(new ProgrammeAddress(given).with("q", "").query()).isEmpty();
    }

    private static ProgrammeAddress address(String name, String value) {
        return new ProgrammeAddress(Map.of(name, value));
    }
}
