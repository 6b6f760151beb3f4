package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingStatesTest {

    @ParameterizedTest
    @CsvSource({
        "AWAITING_PAYMENT, CONFIRMED EXPIRED CANCELLED",
        "CONFIRMED,        PARTLY_CANCELLED CANCELLED",
        "PARTLY_CANCELLED, PARTLY_CANCELLED CANCELLED",
        "EXPIRED,          CONFIRMED",
        "CANCELLED,        ''",
    })
    void bookingsGoOnlyForward(BookingState from, String successors) {
        var expected = EnumSet.noneOf(BookingState.class);
        Set.of(successors.split(" ")).stream()
                .filter(name -> !name.isEmpty())
                .map(BookingState::valueOf)
                .forEach(expected::add);
        for (var next : BookingState.values()) {
            assertThat(from.canBecome(next)).as(from + " to " + next).isEqualTo(expected.contains(next));
        }
    }

    @Test
    void aUsedHoldStaysUsed() {
        assertThat(HoldState.values()).noneMatch(HoldState.CONVERTED::canBecome);
        assertThat(HoldState.EXPIRED.canBecome(HoldState.ACTIVE)).isFalse();
    }
}
