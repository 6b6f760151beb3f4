package dev.parterre.web.portal.catalog;

import static dev.parterre.web.portal.catalog.ShownEvents.EVENING;
import static dev.parterre.web.portal.catalog.ShownEvents.card;
import static dev.parterre.web.portal.catalog.ShownEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.SaleState;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.PortalAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLinkedDataTest {

    private static final PortalAddress PORTAL = new PortalAddress() {
        @Override
        public String of(String path) {
            return "https://tickets.example" + path;
        }
    };

    @ParameterizedTest
    @CsvSource({
        "NOT_YET,     EventScheduled, PreOrder",
        "ON_SALE,     EventScheduled, InStock",
        "LAST_PLACES, EventScheduled, LimitedAvailability",
        "SOLD_OUT,    EventScheduled, SoldOut",
        "CLOSED,      EventScheduled, OutOfStock",
        "CANCELLED,   EventCancelled, OutOfStock",
        "RESCHEDULED, EventPostponed, OutOfStock",
    })
    void saysHowItStands(SaleState sale, String status, String availability) {
        var data = data(event(card(sale)));
        assertThat(data.at("/0/eventStatus").asText()).isEqualTo("https://schema.org/" + status);
        assertThat(data.at("/0/offers/availability").asText()).isEqualTo("https://schema.org/" + availability);
        assertThat(data.at("/0/offers/validFrom").asText()).isEqualTo("2026-12-01T08:00:00Z");
        assertThat(data.at("/0/startDate").asText()).isEqualTo("2027-01-16T19:00+02:00");
        assertThat(data.at("/0/image/0").asText()).isEqualTo("https://tickets.example/posters/7.png?lang=en");
    }

    @Test
    void saysFromWhichDateItWasMoved() {
        var moved = card(SaleState.ON_SALE, LocalText.of("x", "x"), Optional.of(EVENING.minus(Duration.ofDays(200))));
        var data = data(event(moved));
        assertThat(data.at("/0/eventStatus").asText()).endsWith("/EventRescheduled");
        assertThat(data.at("/0/previousStartDate").asText()).isEqualTo("2026-06-30T20:00+03:00");
    }

    @Test
    void oneThatIsOverIsStillDescribed() {
        assertThat(data(event(List.of(), Optional.of(card(SaleState.CLOSED))))).hasSize(1);
    }

    @Test
    void nothingInItEndsTheScript() {
        assertThat(new EventLinkedData(event(card(SaleState.ON_SALE)), "en", PORTAL).json())
                .doesNotContain("<", ">", "&");
    }

    private static JsonNode data(EventDetail event) {
        return Json.read(new EventLinkedData(event, "en", PORTAL).json(), JsonNode.class);
    }
}
