package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.CardException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlApiTest {
    @TempDir
    Path directory;

    private SandboxFixture sandbox;

    @BeforeEach
    void start() {
        sandbox = SandboxFixture.aSandboxIn(directory);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void showsAllThereIs() throws Exception {
        String id = sandbox.aPaymentOf(5_200, "pm_card_visa").getId();

        JsonNode state = state();

        assertThat(state.path("payment_intents").path(0).path("id").asText()).isEqualTo(id);
        assertThat(state.path("charges")).hasSize(1);
        assertThat(state.path("refunds")).isEmpty();
        assertThat(state.path("webhook_deliveries")).isEmpty();
    }

    @Test
    void declinesTheNextChargeOnly() throws Exception {
        sandbox.post("/_sandbox/faults/decline", Map.of("decline_code", "insufficient_funds"));

        CardException declined =
                catchThrowableOfType(CardException.class, () -> sandbox.aPaymentOf(5_200, "pm_card_visa"));

        assertThat(declined.getDeclineCode()).isEqualTo("insufficient_funds");
        assertThat(sandbox.aPaymentOf(5_200, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void refusesFaultsItDoesNotKnow() throws Exception {
        assertThat(sandbox.post("/_sandbox/faults/decline", Map.of("decline_code", "bad_mood"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(sandbox.post("/_sandbox/faults/slow", Map.of("milliseconds", "-1"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void forgetsEverythingWhenAsked() throws Exception {
        sandbox.aPaymentOf(5_200, "pm_card_visa");
        sandbox.post("/_sandbox/faults/decline", Map.of());

        sandbox.post("/_sandbox/reset", Map.of());
        sandbox.restart();

        assertThat(state().path("payment_intents")).isEmpty();
        assertThat(sandbox.aPaymentOf(5_200, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void showsPeopleWhatWasPaid() throws Exception {
        assertThat(sandbox.get("/", "en").body()).contains("No payments yet");
        sandbox.aPaymentOf(5_200, "pm_card_mastercard");
        catchThrowableOfType(
                CardException.class, () -> sandbox.aPaymentOf(6_000, "pm_card_visa_chargeDeclinedLostCard"));

        assertThat(sandbox.get("/", "en").body())
                .contains("€52.00")
                .contains("Mastercard •• 4444")
                .contains("lost_card")
                .contains("pm_card_authenticationRequired");
        assertThat(sandbox.get("/?locale=bg", "en").body()).contains("Какво е платено тук");
    }

    private JsonNode state() throws Exception {
        return Json.parse(sandbox.get("/_sandbox/state", "en").body().getBytes(StandardCharsets.UTF_8));
    }
}
