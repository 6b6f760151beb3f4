package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards through Stripe's own page, where the customer is present, against the sandbox. */
class StripePageTest extends PaymentGatewayContract {

    private static final String VISA = "4242424242424242";

    @TempDir
    Path directory;

    private StripeHouse house;

    @BeforeEach
    void open() throws Exception {
        house = StripeHouse.in(directory);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    PaymentGateway gateway() {
        return house.gateway;
    }

    @Override
    Charge aCharge(Money amount) {
        var now = Instant.now();
        return new Charge(
                PublicId.random(),
                "K7QX2MPA",
                amount,
                new GatewayMeans(Tender.CARD, null, null),
                false,
                now.plus(Duration.ofMinutes(20)),
                now);
    }

    @Override
    void pay(Charge charge, ChargeOutcome outcome) throws Exception {
        house.payOnPage(outcome.actionUrl(), VISA);
    }

    @Override
    long moneyIn(Charge charge) throws Exception {
        return house.moneyIn(charge.id());
    }

    @Override
    long moneyOut(Charge charge) throws Exception {
        return house.moneyOut(charge.id());
    }

    @Test
    void nothingIsChargedBeforeTheCustomerPays() throws Exception {
        var charge = aCharge(PRICE);
        var open = gateway().charge(charge);

        assertThat(open.state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        assertThat(open.actionUrl()).startsWith("http");
        assertThat(open.gatewayRef()).isNull();
        assertThat(open.pageRef()).startsWith("cs_");
        assertThat(moneyIn(charge)).isZero();
    }

    @Test
    void askedTwiceItIsOnePage() {
        var charge = aCharge(PRICE);

        assertThat(gateway().charge(charge).pageRef())
                .isEqualTo(gateway().charge(charge).pageRef());
    }

    @Test
    void aDeclineOnThePageIsNoEnd() throws Exception {
        var charge = aCharge(PRICE);
        var open = gateway().charge(charge);
        house.payOnPage(open.actionUrl(), "4000000000000002");

        assertThat(gateway().charge(open.pageRef()).state()).isEqualTo(PaymentState.ACTION_REQUIRED);
        house.payOnPage(open.actionUrl(), VISA);
        var paid = gateway().charge(open.pageRef());
        assertThat(paid.state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(paid.gatewayRef()).startsWith("pi_");
        assertThat(paid.received()).isEqualTo(PRICE);
    }

    @Test
    void aPageThatIsGivenUpTakesNoMoneyAnyMore() throws Exception {
        var charge = aCharge(PRICE);
        var open = gateway().charge(charge);

        assertThat(gateway().cancel(open.pageRef()).state()).isEqualTo(PaymentState.CANCELLED);
        house.payOnPage(open.actionUrl(), VISA);

        assertThat(gateway().charge(open.pageRef()).state()).isEqualTo(PaymentState.CANCELLED);
        assertThat(moneyIn(charge)).isZero();
    }

    @Test
    void aPageOfWhichNothingIsKnownIsFoundAndClosed() throws Exception {
        var charge = aCharge(PRICE);
        var open = gateway().charge(charge);

        assertThat(house.books.find(charge))
                .get()
                .extracting(ChargeOutcome::pageRef)
                .isEqualTo(open.pageRef());
        assertThat(gateway().abandon(charge).state()).isEqualTo(PaymentState.CANCELLED);
        house.payOnPage(open.actionUrl(), VISA);
        assertThat(moneyIn(charge)).isZero();
    }
}
