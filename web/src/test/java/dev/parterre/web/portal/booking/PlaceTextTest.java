package dev.parterre.web.portal.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.seating.SeatAccess;
import dev.parterre.seating.ZoneKind;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceTextTest {

    private final List<HeldPlace> places = List.of(
            held("Stalls", "2", "5"),
            held("Circle", "2", "5"),
            held("Box 1", "", "5"),
            held("Floor", "", ""),
            held("Gallery", "", ""),
            held("Floor", "", ""));

    @Test
    void noTwoPlacesOfAHoldAreCalledAlike() {
        assertThat(names("en"))
                .containsExactly(
                        "Stalls, row 2, seat 5",
                        "Circle, row 2, seat 5",
                        "Box 1, seat 5",
                        "Floor, 1 of 2",
                        "Gallery, 1 of 1",
                        "Floor, 2 of 2");
    }

    @Test
    void eachLanguageHasItsWords() {
        assertThat(names("bg")).startsWith("Stalls, ред 2, място 5").endsWith("Floor, 2 от 2");
    }

    private List<String> names(String language) {
        var text = new PlaceText(language);
        return IntStream.range(0, places.size())
                .mapToObj(at -> text.of(places, at))
                .toList();
    }

    private static HeldPlace held(String zone, String row, String seat) {
        var place = new PlaceInfo(
                0,
                zone + row + seat,
                !seat.isEmpty(),
                0,
                LocalText.of("A", "A"),
                zone,
                LocalText.of(zone, zone),
                ZoneKind.STALLS,
                row,
                seat,
                SeatAccess.STANDARD);
        return new HeldPlace(place, TicketType.ADULT, Money.of("10.00", "EUR"));
    }
}
