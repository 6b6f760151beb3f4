package dev.parterre.web.portal.catalog;

import static dev.parterre.web.portal.catalog.ShownEvents.EVENING;
import static dev.parterre.web.portal.catalog.ShownEvents.OPENS;
import static dev.parterre.web.portal.catalog.ShownEvents.card;
import static dev.parterre.web.portal.catalog.ShownEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.SaleState;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventStandingTest {

    @ParameterizedTest
    @EnumSource(
            value = SaleState.class,
            names = {"NOT_YET", "SOLD_OUT", "CLOSED", "CANCELLED", "RESCHEDULED"})
    void isSaidWhereAllOfItStandsTheSame(SaleState sale) {
        assertThat(EventStanding.of(event(card(sale), card(sale))))
                .map(EventStanding::name)
                .contains(sale.name());
    }

    @Test
    void isNotSaidWhereSomeOfItCanBeHad() {
        assertThat(EventStanding.of(event(card(SaleState.CANCELLED), card(SaleState.ON_SALE))))
                .isEmpty();
        assertThat(EventStanding.of(event(card(SaleState.ON_SALE)))).isEmpty();
    }

    @Test
    void goesByWhatIsStillToCome() {
        assertThat(EventStanding.of(event(card(SaleState.CANCELLED), card(SaleState.SOLD_OUT))))
                .map(EventStanding::name)
                .contains("SOLD_OUT");
        assertThat(EventStanding.of(event(card(SaleState.CLOSED), card(SaleState.CANCELLED))))
                .map(EventStanding::name)
                .contains("CANCELLED");
        assertThat(EventStanding.of(event(card(SaleState.NOT_YET), card(SaleState.SOLD_OUT))))
                .isEmpty();
    }

    @Test
    void quotesWhenTheSaleOpensAndWhenItWasOn() {
        assertThat(EventStanding.of(event(card(SaleState.NOT_YET))))
                .map(EventStanding::when)
                .contains(OPENS);
        var over = EventStanding.of(event(List.of(), Optional.of(card(SaleState.CLOSED))));
        assertThat(over).map(EventStanding::name).contains("OVER");
        assertThat(over).map(EventStanding::when).contains(EVENING);
        assertThat(EventStanding.of(event())).isEmpty();
    }

    @Test
    void saysFromWhenItWasMoved() {
        var moved = card(SaleState.ON_SALE, LocalText.of("x", "x"), Optional.of(OPENS));
        assertThat(EventStanding.of(event(moved))).map(EventStanding::name).contains("MOVED");
    }
}
