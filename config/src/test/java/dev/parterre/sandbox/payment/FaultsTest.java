package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be asked to go wrong goes wrong, that often and no oftener. */
class FaultsTest {
    /** A JDK client repeats once what got no answer. */
    private static final String TWICE = "2";

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
    void aRefusedRequestIsNotCarriedOut() throws Exception {
        sandbox.post("/_sandbox/faults/error", Map.of("path", "/v1/payment_intents"));

        assertThatThrownBy(() -> sandbox.aPaymentOf(5_200, "pm_card_visa")).isInstanceOf(ApiException.class);

        assertThat(payments()).isEmpty();
        assertThat(sandbox.aPaymentOf(5_200, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aLostRequestIsNotCarriedOut() throws Exception {
        sandbox.post("/_sandbox/faults/lost-request", Map.of("path", "/v1/payment_intents", "times", TWICE));

        assertThatThrownBy(() -> sandbox.aPaymentOf(5_200, "pm_card_visa")).isInstanceOf(ApiConnectionException.class);

        assertThat(payments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-answer", "cut-answer"})
    void aLostAnswerComesAfterTheCharge(String fault) throws Exception {
        sandbox.post("/_sandbox/faults/" + fault, Map.of("path", "/v1/payment_intents", "times", "1"));

        Throwable lost = catchThrowable(() -> sandbox.aPaymentOf(5_200, "pm_card_visa"));

        // the client itself may have repeated what was lost whole
        if (lost != null) {
            assertThat(lost)
                    .isInstanceOfAny(ApiConnectionException.class, ApiException.class, NullPointerException.class);
        }
        assertThat(payments()).isNotEmpty().allMatch("succeeded"::equals);
    }

    @ParameterizedTest
    @CsvSource({"-500, '', 4700, eur", "500, '', 5700, eur", "0, usd, 5200, usd"})
    void anotherSumComesIn(String delta, String currency, long received, String in) throws Exception {
        sandbox.post("/_sandbox/faults/amount", Map.of("delta", delta, "currency", currency));

        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        assertThat(paid.getAmountReceived()).isEqualTo(received);
        assertThat(paid.getCurrency()).isEqualTo(in);
        assertThat(sandbox.aPaymentOf(5_200, "pm_card_visa").getAmountReceived())
                .isEqualTo(5_200);
    }

    @ParameterizedTest
    @EnumSource(Decline.class)
    void declinesWithEveryCodeThereIs(Decline decline) throws Exception {
        sandbox.post("/_sandbox/faults/decline", Map.of("decline_code", decline.declineCode()));

        assertThatThrownBy(() -> sandbox.aPaymentOf(5_200, "pm_card_visa"))
                .isInstanceOfSatisfying(CardException.class, declined -> {
                    assertThat(declined.getDeclineCode()).isEqualTo(decline.declineCode());
                    assertThat(declined.getCode()).isEqualTo(decline.code());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "tampered", "old", "malformed"})
    void aSpoiltEventIsNoTrueOne(String manner) throws Exception {
        sandbox.post("/_sandbox/faults/webhook", Map.of("manner", manner));

        sandbox.aPaymentOf(5_200, "pm_card_visa");

        WebhookReceiver.Received letter = shop.raw();
        assertThatThrownBy(() -> Webhook.constructEvent(
                        letter.body(),
                        letter.signature() == null ? "" : letter.signature(),
                        SandboxFixture.WEBHOOK_SECRET))
                .isInstanceOfAny(SignatureVerificationException.class, RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"created, 1000, 2000", "reversed, 2000, 1000"})
    void heldEventsComeInTheOrderThatIsAsked(String order, long first, long second) throws Exception {
        sandbox.post("/_sandbox/faults/webhook", Map.of("hold", "true", "times", "2"));
        sandbox.aPaymentOf(1_000, "pm_card_visa");
        sandbox.aPaymentOf(2_000, "pm_card_visa");
        assertThat(shop.next(300)).isEmpty();

        sandbox.post("/_sandbox/webhooks/release", Map.of("order", order));

        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sums.add(((PaymentIntent) shop.next("payment_intent.succeeded")
                            .getDataObjectDeserializer()
                            .getObject()
                            .orElseThrow())
                    .getAmount());
        }
        assertThat(sums).containsExactly(first, second);
    }

    @Test
    void anEventIsSentAgainAndOneThatNobodyKnowsToo() throws Exception {
        sandbox.aPaymentOf(5_200, "pm_card_visa");
        String first = shop.next("payment_intent.succeeded").getId();

        sandbox.post("/_sandbox/webhooks/resend", Map.of("event", first));
        assertThat(shop.next("payment_intent.succeeded").getId()).isEqualTo(first);

        sandbox.post("/_sandbox/webhooks/invent", Map.of("type", "terminal.moon_phase.changed"));
        assertThat(shop.next("terminal.moon_phase.changed").getId()).startsWith("evt_");
    }

    @Test
    void eachFaultHasItsButton() throws Exception {
        assertThat(sandbox.get("/", "en").body())
                .contains("/_sandbox/faults/error", "/_sandbox/faults/cut-answer", "/_sandbox/faults/amount")
                .contains("/_sandbox/disputes?", "/_sandbox/webhooks/resend", "/_sandbox/webhooks/invent");
    }

    private List<String> payments() throws Exception {
        return sandbox.api().paymentIntents().list().getData().stream()
                .map(PaymentIntent::getStatus)
                .toList();
    }
}
