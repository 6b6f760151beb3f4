package dev.parterre.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void readsDays() {
        assertThat(Parameters.date("from", " 2026-11-22 ")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(Parameters.date("from", "9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Parameters.date("from", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+12000-01-01", "-0001-01-01", "1899-12-31", "2026-02-30", "today"})
    void refusesDaysThatNoDatabaseHas(String day) {
        assertThatThrownBy(() -> Parameters.date("from", day)).isInstanceOf(ParameterRefused.class);
        assertThatThrownBy(() -> Parameters.dateTime("start", day + "T19:00")).isInstanceOf(ParameterRefused.class);
    }
}
