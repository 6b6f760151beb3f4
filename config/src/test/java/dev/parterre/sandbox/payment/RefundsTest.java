package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefundsTest {
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
    void givesBackAllOfIt() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        Refund refund = sandbox.api().refunds().create(all(paid));

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(refund.getAmount()).isEqualTo(5_200);
        assertThat(refund.getPaymentIntent()).isEqualTo(paid.getId());
        assertThat(refund.getReason()).isEqualTo("requested_by_customer");
        Charge charge = sandbox.api().charges().retrieve(paid.getLatestCharge());
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getAmountRefunded()).isEqualTo(5_200);
    }

    @Test
    void givesBackInPartsAndNeverMoreThanWasPaid() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");
        sandbox.api().refunds().create(part(paid, 2_000));

        InvalidRequestException tooMuch = catchThrowableOfType(
                InvalidRequestException.class, () -> sandbox.api().refunds().create(part(paid, 3_201)));
        assertThat(tooMuch.getParam()).isEqualTo("amount");
        assertThat(tooMuch.getMessage()).contains("€32.01").contains("€32.00");

        assertThat(sandbox.api().refunds().create(part(paid, 3_200)).getAmount())
                .isEqualTo(3_200);
        InvalidRequestException again = catchThrowableOfType(
                InvalidRequestException.class, () -> sandbox.api().refunds().create(all(paid)));
        assertThat(again.getCode()).isEqualTo("charge_already_refunded");

        Charge charge = sandbox.api()
                .charges()
                .retrieve(
                        paid.getLatestCharge(),
                        ChargeRetrieveParams.builder().addExpand("refunds").build());
        assertThat(charge.getRefunds().getData()).extracting(Refund::getAmount).containsExactly(3_200L, 2_000L);
        assertThat(sandbox.api()
                        .refunds()
                        .list(RefundListParams.builder()
                                .setPaymentIntent(paid.getId())
                                .build())
                        .getData())
                .hasSize(2);
    }

    @Test
    void neverGivesBackMoreThanWasPaidHoweverManyAskAtOnce() throws Exception {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Boolean>> attempts = Collections.nCopies(12, () -> givesBack(paid, 1_000));
            int given = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                given += attempt.get() ? 1 : 0;
            }

            assertThat(given).isEqualTo(5);
            assertThat(sandbox.api().charges().retrieve(paid.getLatestCharge()).getAmountRefunded())
                    .isEqualTo(5_000);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean givesBack(PaymentIntent paid, long amount) throws StripeException {
        try {
            sandbox.api().refunds().create(part(paid, amount));
            return true;
        } catch (InvalidRequestException tooMuch) {
            return false;
        }
    }

    @Test
    void refusesToGiveBackWhatWasNeverPaid() {
        CardException declined = catchThrowableOfType(
                CardException.class, () -> sandbox.aPaymentOf(5_200, "pm_card_visa_chargeDeclined"));

        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .refunds()
                .create(all(declined.getStripeError().getPaymentIntent())));

        assertThat(refused.getStatusCode()).isEqualTo(400);
    }

    @Test
    void refusesNothingAndLess() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> sandbox.api().refunds().create(part(paid, 0)))
                        .getParam())
                .isEqualTo("amount");
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> sandbox.api().refunds().create(part(paid, -5)))
                        .getParam())
                .isEqualTo("amount");
    }

    @Test
    void aRefundMayTakeAMoment() throws Exception {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_pendingRefund");

        Refund refund = sandbox.api().refunds().create(all(paid));

        assertThat(refund.getStatus()).isEqualTo("pending");
        shop.next("refund.updated");
        assertThat(sandbox.api().refunds().retrieve(refund.getId()).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aRefundMayFailLaterAndTheMoneyStays() throws Exception {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_refundFail");
        Refund refund = sandbox.api().refunds().create(all(paid));
        assertThat(refund.getStatus()).isEqualTo("succeeded");

        Event failed = shop.next("refund.failed");

        assertThat(((Refund) failed.getDataObjectDeserializer().getObject().orElseThrow()).getFailureReason())
                .isEqualTo("expired_or_canceled_card");
        assertThat(sandbox.api().charges().retrieve(paid.getLatestCharge()).getAmountRefunded())
                .isZero();
    }

    private static RefundCreateParams all(PaymentIntent paid) {
        return RefundCreateParams.builder()
                .setPaymentIntent(paid.getId())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .build();
    }

    private static RefundCreateParams part(PaymentIntent paid, long amount) {
        return RefundCreateParams.builder()
                .setPaymentIntent(paid.getId())
                .setAmount(amount)
                .build();
    }
}
