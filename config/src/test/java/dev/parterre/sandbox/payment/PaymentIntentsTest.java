package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.SandboxFixture.immediate;
import static dev.parterre.sandbox.payment.SandboxFixture.offSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentIntentsTest {
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
    void chargesASavedCardWhileItsHolderIsAway() throws StripeException {
        Customer customer = sandbox.aCustomer();
        PaymentMethod card = sandbox.aCardOf(customer, "pm_card_visa");

        PaymentIntent paid = sandbox.api()
                .paymentIntents()
                .create(offSession(5_200, customer, card)
                        .putMetadata("booking", "PRT-7Q2M")
                        .setDescription("Турандот")
                        .build());

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getId()).startsWith("pi_");
        assertThat(paid.getAmount()).isEqualTo(5_200);
        assertThat(paid.getAmountReceived()).isEqualTo(5_200);
        assertThat(paid.getCurrency()).isEqualTo("eur");
        assertThat(paid.getMetadata()).containsEntry("booking", "PRT-7Q2M");
        assertThat(paid.getCustomer()).isEqualTo(customer.getId());
        assertThat(paid.getLatestCharge()).startsWith("ch_");
        assertThat(paid.getLastPaymentError()).isNull();
    }

    @Test
    void tellsTheChargeBehindAPaymentWhenExpanded() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_mastercard");

        PaymentIntent expanded = sandbox.api()
                .paymentIntents()
                .retrieve(
                        paid.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge.balance_transaction")
                                .addExpand("payment_method")
                                .build());

        assertThat(expanded.getLatestChargeObject().getCaptured()).isTrue();
        assertThat(expanded.getLatestChargeObject().getAmountCaptured()).isEqualTo(5_200);
        assertThat(expanded.getLatestChargeObject()
                        .getPaymentMethodDetails()
                        .getCard()
                        .getLast4())
                .isEqualTo("4444");
        assertThat(expanded.getLatestChargeObject()
                        .getBalanceTransactionObject()
                        .getFee())
                .isEqualTo(103);
        assertThat(expanded.getPaymentMethodObject().getCard().getBrand()).isEqualTo("mastercard");
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_visa_chargeDeclined, card_declined, generic_decline",
        "pm_card_chargeDeclined, card_declined, generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_visa_chargeDeclinedLostCard, card_declined, lost_card",
        "pm_card_visa_chargeDeclinedStolenCard, card_declined, stolen_card",
        "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card",
        "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc, incorrect_cvc",
        "pm_card_chargeDeclinedProcessingError, processing_error, processing_error",
        "pm_card_chargeCustomerFail, card_declined, generic_decline"
    })
    void declinesAsStripeWould(String token, String code, String declineCode) throws StripeException {
        CardException declined = catchThrowableOfType(CardException.class, () -> sandbox.aPaymentOf(5_200, token));

        assertThat(declined.getStatusCode()).isEqualTo(402);
        assertThat(declined.getCode()).isEqualTo(code);
        assertThat(declined.getDeclineCode()).isEqualTo(declineCode);
        assertThat(declined.getStripeError().getType()).isEqualTo("card_error");
        assertThat(declined.getStripeError().getPaymentMethod().getCard().getLast4())
                .hasSize(4);
        assertThat(declined.getCharge()).startsWith("ch_");

        PaymentIntent kept = sandbox.api()
                .paymentIntents()
                .retrieve(declined.getStripeError().getPaymentIntent().getId());
        assertThat(kept.getStatus()).isEqualTo("requires_payment_method");
        assertThat(kept.getPaymentMethod()).isNull();
        assertThat(kept.getAmountReceived()).isZero();
        assertThat(kept.getLastPaymentError().getDeclineCode()).isEqualTo(declineCode);
    }

    @Test
    void takesAnotherCardAfterADecline() throws StripeException {
        CardException declined = catchThrowableOfType(
                CardException.class, () -> sandbox.aPaymentOf(5_200, "pm_card_visa_chargeDeclined"));

        PaymentIntent paid = sandbox.api()
                .paymentIntents()
                .confirm(
                        declined.getStripeError().getPaymentIntent().getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_visa")
                                .build());

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getLastPaymentError()).isNull();
    }

    @Test
    void asksAnAbsentHolderForProofByDeclining() throws StripeException {
        Customer customer = sandbox.aCustomer();
        PaymentMethod card = sandbox.aCardOf(customer, "pm_card_authenticationRequired");

        CardException declined = catchThrowableOfType(CardException.class, () -> sandbox.api()
                .paymentIntents()
                .create(offSession(5_200, customer, card).build()));

        assertThat(declined.getCode()).isEqualTo("authentication_required");
        assertThat(declined.getDeclineCode()).isEqualTo("authentication_required");
        assertThat(declined.getStripeError().getPaymentIntent().getStatus()).isEqualTo("requires_payment_method");
        assertThat(declined.getStripeError().getPaymentMethod().getId()).isEqualTo(card.getId());
    }

    @Test
    void chargesAfterTheHolderProvedToBeTheHolder() throws Exception {
        PaymentIntent waiting = sandbox.aPaymentOf(5_200, "pm_card_threeDSecure2Required");
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        assertThat(waiting.getNextAction().getType()).isEqualTo("redirect_to_url");
        String page = waiting.getNextAction().getRedirectToUrl().getUrl();
        assertThat(sandbox.get(page, "en").body()).contains("Is it you?").contains("€52.00");

        HttpResponse<String> back = sandbox.post(page, Map.of("outcome", "complete"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location").orElseThrow())
                .startsWith("https://shop.example/back?booking=1&payment_intent=" + waiting.getId())
                .endsWith("redirect_status=succeeded");
        PaymentIntent paid = sandbox.api()
                .paymentIntents()
                .retrieve(
                        waiting.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build());
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getLatestChargeObject()
                        .getPaymentMethodDetails()
                        .getCard()
                        .getThreeDSecure()
                        .getResult())
                .isEqualTo("authenticated");
    }

    @Test
    void chargesNothingIfTheHolderRefusesToProve() throws Exception {
        PaymentIntent waiting = sandbox.aPaymentOf(5_200, "pm_card_authenticationRequired");

        sandbox.post(waiting.getNextAction().getRedirectToUrl().getUrl(), Map.of("outcome", "fail"));

        PaymentIntent failed = sandbox.api().paymentIntents().retrieve(waiting.getId());
        assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
        assertThat(failed.getLastPaymentError().getCode()).isEqualTo("payment_intent_authentication_failure");
        assertThat(failed.getLatestCharge()).isNull();
    }

    @Test
    void proofIsAskedForOnce() throws Exception {
        PaymentIntent waiting = sandbox.aPaymentOf(5_200, "pm_card_authenticationRequired");
        String page = waiting.getNextAction().getRedirectToUrl().getUrl();
        sandbox.post(page, Map.of("outcome", "complete"));

        HttpResponse<String> again = sandbox.post(page, Map.of("outcome", "fail"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(sandbox.api().paymentIntents().retrieve(waiting.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void doesNotShowTheProofPageToOneWhoOnlyKnowsTheReference() throws Exception {
        PaymentIntent waiting = sandbox.aPaymentOf(5_200, "pm_card_authenticationRequired");

        assertThat(sandbox.get("/hosted/3ds/" + waiting.getId() + "/guessed", "en")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void setsMoneyAsideAndTakesPartOfIt() throws StripeException {
        PaymentIntent aside = sandbox.api()
                .paymentIntents()
                .create(immediate(5_200, "pm_card_visa")
                        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                        .build());
        assertThat(aside.getStatus()).isEqualTo("requires_capture");
        assertThat(aside.getAmountCapturable()).isEqualTo(5_200);

        PaymentIntent taken = sandbox.api()
                .paymentIntents()
                .capture(
                        aside.getId(),
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(3_000L)
                                .build());

        assertThat(taken.getStatus()).isEqualTo("succeeded");
        assertThat(taken.getAmountReceived()).isEqualTo(3_000);
        assertThat(taken.getAmountCapturable()).isZero();
    }

    @Test
    void cancelsWhatIsNotPaidAndRefusesToCancelWhatIs() throws StripeException {
        PaymentIntent open = sandbox.api()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(5_200L)
                        .setCurrency("eur")
                        .build());
        PaymentIntent canceled = sandbox.api()
                .paymentIntents()
                .cancel(
                        open.getId(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());
        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCanceledAt()).isNotNull();

        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> sandbox.api().paymentIntents().cancel(paid.getId()));
        assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
        assertThat(refused.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
    }

    @Test
    void refusesToChangeTheSumOfWhatIsPaid() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .paymentIntents()
                .update(
                        paid.getId(),
                        PaymentIntentUpdateParams.builder().setAmount(1_000L).build()));

        assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void refusesAnotherCustomersCard() throws StripeException {
        PaymentMethod card = sandbox.aCardOf(sandbox.aCustomer(), "pm_card_visa");
        Customer other = sandbox.aCustomer();

        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .paymentIntents()
                .create(offSession(5_200, other, card).build()));

        assertThat(refused.getParam()).isEqualTo("payment_method");
    }

    @Test
    void refusesACardThatBelongsToNobodyTheSecondTime() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> sandbox.aPaymentOf(5_200, paid.getPaymentMethod()));

        assertThat(refused.getMessage()).contains("may not be used again");
    }

    @ParameterizedTest
    @CsvSource({
        "0, eur, parameter_invalid_integer, amount",
        "-1, eur, parameter_invalid_integer, amount",
        "49, eur, amount_too_small, amount",
        "100000000, eur, amount_too_large, amount",
        "5200, zzz, , currency"
    })
    void refusesSumsThatCannotBeCharged(long amount, String currency, String code, String param) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency(currency)
                        .build()));

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getCode()).isEqualTo(code);
        assertThat(refused.getParam()).isEqualTo(param);
    }

    @Test
    void wantsAWayBackWhereMethodsAreAutomatic() {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .paymentIntents()
                .create(PaymentIntentCreateParams.builder()
                        .setAmount(5_200L)
                        .setCurrency("eur")
                        .setPaymentMethod("pm_card_visa")
                        .setConfirm(true)
                        .build()));

        assertThat(refused.getMessage()).contains("return_url");
    }
}
