package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.SandboxFixture.immediate;
import static dev.parterre.sandbox.payment.SandboxFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentListParams;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {
    private static final int RACERS = 24;

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
    void theSameKeyIsAnsweredTheSameAndChargedOnce() throws StripeException {
        PaymentIntent first = pay("booking-17", 5_200);
        PaymentIntent second = pay("booking-17", 5_200);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aDeclineIsRememberedToo() throws StripeException {
        CardException first = catchThrowableOfType(CardException.class, () -> payDeclined("booking-18"));
        CardException second = catchThrowableOfType(CardException.class, () -> payDeclined("booking-18"));

        assertThat(second.getRequestId()).isNotEqualTo(first.getRequestId());
        assertThat(second.getStripeError().getPaymentIntent().getId())
                .isEqualTo(first.getStripeError().getPaymentIntent().getId());
        assertThat(payments()).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherSumIsRefused() throws StripeException {
        pay("booking-19", 5_200);

        IdempotencyException refused = catchThrowableOfType(IdempotencyException.class, () -> pay("booking-19", 5_300));

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getStripeError().getType()).isEqualTo("idempotency_error");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aRefusedRequestMayBeMendedUnderItsKey() throws StripeException {
        assertThatThrownBy(() -> pay("booking-20", 1)).isInstanceOf(InvalidRequestException.class);

        assertThat(pay("booking-20", 5_200).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void theKeyIsRememberedOverARestart() throws StripeException {
        PaymentIntent first = pay("booking-21", 5_200);

        sandbox.restart();

        assertThat(pay("booking-21", 5_200).getId()).isEqualTo(first.getId());
        assertThat(payments()).hasSize(1);
    }

    @Test
    void anAnswerThatWasLostIsFoundAgain() throws Exception {
        sandbox.post("/_sandbox/faults/lost-answer", Map.of("path", "/v1/payment_intents", "times", "2"));
        assertThatThrownBy(() -> pay("booking-22", 5_200)).isInstanceOf(ApiConnectionException.class);

        PaymentIntent found = pay("booking-22", 5_200);

        assertThat(found.getStatus()).isEqualTo("succeeded");
        assertThat(payments()).extracting(PaymentIntent::getId).containsExactly(found.getId());
    }

    @Test
    void theClientsOwnRetriesChargeOnce() throws Exception {
        sandbox.post("/_sandbox/faults/slow", Map.of("milliseconds", "1200"));

        PaymentIntent paid = sandbox.apiThatRetriesAfter(400)
                .paymentIntents()
                .create(immediate(5_200, "pm_card_visa").build());

        assertThat(payments()).extracting(PaymentIntent::getId).containsExactly(paid.getId());
    }

    @Test
    void aSecondRequestWhileTheFirstRunsIsToldSo() throws Exception {
        sandbox.post("/_sandbox/faults/slow", Map.of("milliseconds", "1500"));
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<PaymentIntent> first = threads.submit(() -> pay("booking-23", 5_200));

            StripeException second = secondWhile(first);

            assertThat(second.getStatusCode()).isEqualTo(409);
            assertThat(second.getCode()).isEqualTo("idempotency_key_in_use");
            assertThat(first.get().getStatus()).isEqualTo("succeeded");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRaceUnderOneKeyChargesOnce() throws Exception {
        Set<String> seen = race("booking-24");

        assertThat(seen).hasSize(1);
        assertThat(payments()).hasSize(1);
        assertThat(sandbox.api().charges().list().getData()).hasSize(1);
    }

    /** The control: without a common key the same race charges as often as it asks. */
    @Test
    void aRaceWithoutACommonKeyChargesEachTime() throws Exception {
        assertThat(race(null)).hasSize(RACERS);
    }

    private Set<String> race(String key) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        try {
            List<Callable<PaymentIntent>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                racers.add(() -> payUntilAnswered(key));
            }
            Set<String> seen = new HashSet<>();
            for (Future<PaymentIntent> racer : threads.invokeAll(racers)) {
                seen.add(racer.get().getId());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private PaymentIntent payUntilAnswered(String key) throws StripeException {
        while (true) {
            try {
                return key == null ? sandbox.aPaymentOf(5_200, "pm_card_visa") : pay(key, 5_200);
            } catch (ApiException inUse) {
                assertThat(inUse.getCode()).isEqualTo("idempotency_key_in_use");
            }
        }
    }

    private StripeException secondWhile(Future<PaymentIntent> first) throws Exception {
        while (!first.isDone()) {
            // as long as the first has not arrived, the slow path is still waiting for it
            if (slowRequestsLeft() == 0) {
                return catchThrowableOfType(StripeException.class, () -> pay("booking-23", 5_200));
            }
        }
        throw new AssertionError("the first request was not slow");
    }

    private int slowRequestsLeft() throws Exception {
        return Json.parse(sandbox.get("/_sandbox/state", "en").body().getBytes(StandardCharsets.UTF_8))
                .path("faults")
                .path("slow")
                .asInt();
    }

    private PaymentIntent pay(String key, long amount) throws StripeException {
        return sandbox.api()
                .paymentIntents()
                .create(immediate(amount, "pm_card_visa").build(), withKey(key));
    }

    private PaymentIntent payDeclined(String key) throws StripeException {
        return sandbox.api()
                .paymentIntents()
                .create(immediate(5_200, "pm_card_visa_chargeDeclined").build(), withKey(key));
    }

    private List<PaymentIntent> payments() throws StripeException {
        return sandbox.api()
                .paymentIntents()
                .list(PaymentIntentListParams.builder().setLimit(100L).build())
                .getData();
    }
}
