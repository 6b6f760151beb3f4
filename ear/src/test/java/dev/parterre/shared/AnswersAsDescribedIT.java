package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.PeopleFixture;
import dev.parterre.booking.BookingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Success;
import dev.parterre.testing.ApiDescription;
import dev.parterre.testing.Closing;
import dev.parterre.testing.ParterreServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever any test of the run was answered, the API's description speaks of: the status, and each field. */
@Closing
class AnswersAsDescribedIT {

    @Test
    void eachSuccessIsInTheDescriptionWithItsFields() throws Exception {
        buyAndGiveBack();
        var description = ApiDescription.read();
        assertThat(Api.successes()).hasSizeGreaterThan(5);
        assertThat(Api.successes().stream().map(description::missing).flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void whatIsNotInTheDescriptionIsFound() throws Exception {
        var description = ApiDescription.read();
        assertThat(description.missing(new Success("POST", "/bookings", 201, Set.of("reference"))))
                .isEmpty();
        assertThat(description.missing(new Success("POST", "/bookings", 201, Set.of("surprise"))))
                .isPresent();
        assertThat(description.missing(new Success("POST", "/bookings", 200, Set.of())))
                .isPresent();
    }

    /** Of each status one, also where no other test has run. */
    private static void buyAndGiveBack() throws Exception {
        var customer = Api.as("CUSTOMER");
        try (var connection = ParterreServer.connection()) {
            var holds = "performances/"
                    + BookingFixture.aPerformance(connection).onSale().id() + "/holds";
            var released = customer.post(holds, Map.of("seats", List.of("stalls-1-1", "stalls-1-2")));
            assertThat(customer.post("holds/" + released.text("id") + "/extension", Map.of())
                            .status())
                    .isEqualTo(200);
            assertThat(customer.delete("holds/" + released.text("id")).status()).isEqualTo(204);
            var held = customer.post(holds, Map.of("seats", List.of("stalls-2-1", "stalls-2-2")));
            assertThat(held.status()).isEqualTo(201);
            var order = Map.of("hold", held.text("id"), "payment", Map.of("token", "pm_card_visa"));
            var booked = customer.post("bookings", order);
            assertThat(booked.status()).isEqualTo(201);
            assertThat(customer.post("bookings/" + booked.text("reference") + "/cancellations?dryRun=true", Map.of())
                            .status())
                    .isEqualTo(200);
        }
        PeopleFixture.register(PeopleFixture.aNewAddress(), PeopleFixture.PASSWORD);
    }
}
