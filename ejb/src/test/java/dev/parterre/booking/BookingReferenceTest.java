package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingReferenceTest {

    @Test
    void isShortUnambiguousAndNeverTheSame() {
        var many = Stream.generate(BookingReference::next)
                .limit(10_000)
                .map(BookingReference::value)
                .collect(Collectors.toSet());
        assertThat(many).hasSize(10_000).allMatch(reference -> reference.matches("[0-9A-HJKMNP-TV-Z]{10}"));
    }

    @ParameterizedTest
    @CsvSource({
        "7K3M9Q0X1Z, 7K3M9Q0X1Z",
        "7k3m9-q0x1z, 7K3M9Q0X1Z",
        "' 7K3M 9QOX LZ', 7K3M9Q0X1Z",
        "7K3M9QoXIz, 7K3M9Q0X1Z"
    })
    void isReadAsPeopleWriteIt(String written, String reference) {
        assertThat(BookingReference.of(written).value()).isEqualTo(reference);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"7K3M9Q0X1", "7K3M9Q0X1ZZ", "7K3M9Q0X1U", "7K3M9Q0X1' or 1=1", "Щ3M9Q0X1ZA"})
    void isNoBookingWhenItCannotBeOne(String text) {
        assertThatThrownBy(() -> BookingReference.of(text)).isInstanceOf(NoSuchBooking.class);
    }
}
