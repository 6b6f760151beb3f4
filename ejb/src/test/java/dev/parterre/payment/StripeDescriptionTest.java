package dev.parterre.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything our adapter asks of Stripe and everything the sandbox answers, held against Stripe's own description. That is of version
 * 2022-02; where the version that we speak differs from it, the field stands in the list here with its reason, and a difference that
 * is no more has to leave the list.
 */
class StripeDescriptionTest {

    private static final Money PRICE = Money.of("45.00", "EUR");

    @TempDir
    Path directory;

    @Test
    void whatIsAskedAndAnsweredIsAsStripeDescribesIt() throws Exception {
        var description = StripeDescription.besideTheCheckout();
        try (var house = StripeHouse.in(directory)) {
            useEverything(house);

            var objections = new TreeSet<String>();
            house.wire.said().forEach(said -> objections.addAll(description.objections(said)));
            assertThat(house.wire.said()).hasSizeGreaterThan(20);
            assertThat(objections)
                    .as("what differs and stands in no list")
                    .allMatch(objection -> SINCE_CHANGED.keySet().stream().anyMatch(objection::endsWith));
            assertThat(SINCE_CHANGED.keySet()).as("what differs no more").allMatch(known -> objections.stream()
                    .anyMatch(objection -> objection.endsWith(known)));
        }
    }

    /** Each call of the adapter, with each kind of answer. */
    private static void useEverything(StripeHouse house) throws Exception {
        charges(house);
        page(house);
        methods(house);
        var now = Instant.now();
        house.books.payments(now.minusSeconds(600), now.plusSeconds(600));
        house.books.refunds(now.minusSeconds(600), now.plusSeconds(600));
    }

    private static void charges(StripeHouse house) throws Exception {
        var charge = charge("pm_card_visa", false);
        var paid = house.gateway.charge(charge);
        house.gateway.charge(paid.gatewayRef());
        house.gateway.cancel(paid.gatewayRef());
        house.gateway.charge(charge("pm_card_visa_chargeDeclined", false));
        house.gateway.charge(charge("pm_card_nobody_knows", false));
        var waiting = house.gateway.charge(charge("pm_card_authenticationRequired", true));
        house.gateway.cancel(waiting.gatewayRef());
        var refund = new RefundOrder("r1", Tender.CARD, null, charge.id(), paid.gatewayRef(), PRICE, false);
        var back = house.gateway.refund(refund);
        house.books.refund(back.gatewayRef());
        house.gateway.refund(new RefundOrder("r1", Tender.CARD, null, charge.id(), paid.gatewayRef(), PRICE, true));
        house.gateway.refund(new RefundOrder("r2", Tender.CARD, null, charge.id(), paid.gatewayRef(), PRICE, false));
    }

    private static void page(StripeHouse house) throws Exception {
        var charge = charge(null, false);
        var open = house.gateway.charge(charge);
        house.books.find(charge);
        house.payOnPage(open.actionUrl(), "4242424242424242");
        house.gateway.charge(open.pageRef());
        house.gateway.cancel(house.gateway.charge(charge(null, false)).pageRef());
    }

    private static void methods(StripeHouse house) {
        var customer = house.methods.customer("17");
        var saved = house.methods.setUp(customer, "pm_card_visa", "https://parterre.example/back");
        house.methods.setup(saved.ref());
        house.methods.setUp(customer, "pm_card_authenticationRequired", "https://parterre.example/back");
        house.methods.setup(house.methods
                .openSetupPage(customer, "https://parterre.example/back", Locale.ENGLISH)
                .ref());
        house.methods.fingerprint(saved.method().ref());
        house.methods.forget(saved.method().ref());
    }

    private static Charge charge(String method, boolean offSession) {
        var now = Instant.now();
        return new Charge(
                PublicId.random(),
                "K7QX2MPA",
                PRICE,
                new GatewayMeans(Tender.CARD, null, method),
                offSession,
                now.plus(Duration.ofMinutes(20)),
                now);
    }

    /** What the description says otherwise, and since when. */
    private static final Map<String, String> SINCE_CHANGED = Map.of(
            ".capture_method is none of the values listed",
            "automatic_async, the default since version 2024-04-10",
            "GET /v1/checkout/sessions asked .created is not described",
            "lists of pages are narrowed by their time since 2024",
            "POST /v1/checkout/sessions asked .currency is not described",
            "may be named since 2022-08, and must be for a page that only saves a card");
}
