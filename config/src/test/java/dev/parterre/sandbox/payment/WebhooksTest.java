package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.exception.CardException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
    @TempDir
    Path directory;

    private WebhookReceiver shop;
    private SandboxFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        shop = new WebhookReceiver();
        sandbox = SandboxFixture.aSandboxTelling(directory, shop.address());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        shop.close();
    }

    @Test
    void speaksTheVersionThatTheClientPins() {
        assertThat(HttpFront.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void tellsTheShopOfAPaymentWithASignature() throws Exception {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        Event event = shop.next();

        assertThat(event.getType()).isEqualTo("payment_intent.succeeded");
        PaymentIntent told =
                (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(paid.getId());
        assertThat(told.getStatus()).isEqualTo("succeeded");
        assertThat(sandbox.api().events().retrieve(event.getId()).getType()).isEqualTo("payment_intent.succeeded");
    }

    @Test
    void aForgedBodyDoesNotPass() {
        String body = "{\"id\":\"evt_1\",\"object\":\"event\"}";
        String header = WebhookSignature.header(body, SandboxFixture.WEBHOOK_SECRET, Instant.now());

        assertThatThrownBy(() -> Webhook.constructEvent(body.replace('1', '2'), header, SandboxFixture.WEBHOOK_SECRET))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void triesAgainUntilTheShopAccepts() throws Exception {
        shop.answersNext(500, 503, 404);

        sandbox.aPaymentOf(5_200, "pm_card_visa");

        String first = shop.next().getId();
        assertThat(shop.next().getId()).isEqualTo(first);
        assertThat(shop.next().getId()).isEqualTo(first);
        assertThat(shop.next().getId()).isEqualTo(first);
        assertThat(shop.next(300)).isEmpty();
    }

    @Test
    void tellsOfADecline() throws Exception {
        assertThatThrownBy(() -> sandbox.aPaymentOf(5_200, "pm_card_visa_chargeDeclined"))
                .isInstanceOf(CardException.class);

        assertThat(shop.next("payment_intent.payment_failed").getType()).isNotNull();
    }

    @Test
    void tellsTwiceWhenAsked() throws Exception {
        sandbox.post("/_sandbox/faults/webhook", Map.of("duplicates", "1"));

        sandbox.aPaymentOf(5_200, "pm_card_visa");

        assertThat(shop.next().getId()).isEqualTo(shop.next().getId());
    }

    @Test
    void goesOnTellingAfterARestart() throws Exception {
        shop.answersNext(503);
        sandbox.post("/_sandbox/faults/webhook", Map.of("milliseconds", "300"));
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        sandbox.restart();

        shop.next();
        PaymentIntent told = (PaymentIntent)
                shop.next().getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(paid.getId());
    }

    @Test
    void listsEventsByType() throws Exception {
        sandbox.aPaymentOf(5_200, "pm_card_visa");
        sandbox.aPaymentOf(6_200, "pm_card_visa");

        assertThat(sandbox.api()
                        .events()
                        .list(EventListParams.builder()
                                .setType("payment_intent.succeeded")
                                .build())
                        .getData())
                .hasSize(2);
        assertThat(sandbox.api()
                        .events()
                        .list(EventListParams.builder()
                                .setType("payment_intent.*")
                                .build())
                        .getData())
                .hasSize(4);
    }
}
