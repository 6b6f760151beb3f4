package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.SandboxFixture.offSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {
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
    void paysOnTheHostedPage() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getAmountTotal()).isEqualTo(5_350);
        assertThat(session.getPaymentIntent()).isNull();

        HttpResponse<String> sent = sandbox.post(session.getUrl(), card("4242 4242 4242 4242"));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location"))
                .contains("https://shop.example/paid?session=" + session.getId());
        Session complete = sandbox.api()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .addExpand("line_items")
                                .build());
        assertThat(complete.getStatus()).isEqualTo("complete");
        assertThat(complete.getPaymentStatus()).isEqualTo("paid");
        assertThat(complete.getCustomerDetails().getEmail()).isEqualTo("elena@example.com");
        assertThat(complete.getPaymentIntentObject().getStatus()).isEqualTo("succeeded");
        assertThat(complete.getPaymentIntentObject().getMetadata()).containsEntry("booking", "PRT-7Q2M");
        assertThat(complete.getPaymentIntentObject().getLatestChargeObject().getAmount())
                .isEqualTo(5_350);
        assertThat(complete.getLineItems().getData()).hasSize(2);
        assertThat(shop.next("checkout.session.completed")
                        .getDataObjectDeserializer()
                        .getObject())
                .get()
                .isInstanceOf(Session.class);
    }

    @Test
    void savesACardOnTheHostedPageForLater() throws Exception {
        Customer customer = sandbox.aCustomer();
        Session session = sandbox.api()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SETUP)
                        .setCurrency("eur")
                        .setCustomer(customer.getId())
                        .setSuccessUrl("https://shop.example/saved")
                        .build());
        assertThat(sandbox.get(session.getUrl(), "en").body()).contains("value=\"elena@example.com\"");

        sandbox.post(session.getUrl(), card("4242424242424242"));

        Session complete = sandbox.api()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder()
                                .addExpand("setup_intent.payment_method")
                                .build());
        assertThat(complete.getStatus()).isEqualTo("complete");
        PaymentMethod card = complete.getSetupIntentObject().getPaymentMethodObject();
        assertThat(card.getCustomer()).isEqualTo(customer.getId());
        assertThat(sandbox.api()
                        .paymentIntents()
                        .create(offSession(5_200, customer, card).build())
                        .getStatus())
                .isEqualTo("succeeded");
    }

    @Test
    void goesThroughTheProofPageAndBack() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());

        String proof = location(sandbox.post(session.getUrl(), card("4000002760003184")));
        assertThat(proof).contains("/hosted/3ds/");
        String back = location(sandbox.post(proof, Map.of("outcome", "complete")));
        String paid = location(sandbox.get(back, "en"));

        assertThat(paid).startsWith("https://shop.example/paid");
        assertThat(sandbox.api().checkout().sessions().retrieve(session.getId()).getPaymentStatus())
                .isEqualTo("paid");
    }

    @Test
    void offersAnotherTryWhenTheProofIsRefused() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());
        String proof = location(sandbox.post(session.getUrl(), card("4000002760003184")));

        String back = location(sandbox.post(proof, Map.of("outcome", "fail")));

        assertThat(sandbox.get(back, "en").body()).contains("You were not confirmed as the holder of this card");
        assertThat(sandbox.post(session.getUrl(), card("4242424242424242")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void saysWhyACardWasDeclinedAndTakesAnother() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());

        HttpResponse<String> declined = sandbox.post(session.getUrl(), card("4000000000009995"));

        assertThat(declined.statusCode()).isEqualTo(402);
        assertThat(declined.body())
                .contains("There is not enough money on this card")
                .contains("value=\"Elena &lt;Dimitrova&gt;\"");
        sandbox.post(session.getUrl(), card("4242424242424242"));
        Session complete = sandbox.api().checkout().sessions().retrieve(session.getId());
        assertThat(complete.getPaymentStatus()).isEqualTo("paid");
        assertThat(sandbox.api().paymentIntents().list().getData())
                .extracting(PaymentIntent::getId)
                .containsExactly(complete.getPaymentIntent());
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 12 / 40, 123, This card number is not complete",
        "5500005555555559, 12 / 40, 123, Only test cards are accepted here",
        "4242424242424242, 13 / 40, 123, Enter month and year",
        "4242424242424242, nonsense, 123, Enter month and year",
        "4242424242424242, 12 / 20, 123, no longer valid",
        "4242424242424242, 12 / 40, 12, three or four digits"
    })
    void namesWhatIsWrongWithTheCard(String number, String expiry, String cvc, String says) throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());

        HttpResponse<String> refused = sandbox.post(
                session.getUrl(),
                Map.of("email", "a@b.bg", "number", number, "expiry", expiry, "cvc", cvc, "name", "Elena"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(says).contains("aria-invalid=\"true\"");
        assertThat(sandbox.api().paymentIntents().list().getData()).isEmpty();
    }

    @Test
    void paysASessionOnce() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());
        sandbox.post(session.getUrl(), card("4242424242424242"));

        HttpResponse<String> again = sandbox.post(session.getUrl(), card("4242424242424242"));

        assertThat(again.body()).contains("This is already done");
        assertThat(sandbox.api().charges().list().getData()).hasSize(1);
    }

    @Test
    void anExpiredSessionTakesNoCard() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());
        sandbox.post(session.getUrl(), card("4000000000000002"));

        Session expired = sandbox.api().checkout().sessions().expire(session.getId());

        assertThat(expired.getStatus()).isEqualTo("expired");
        assertThat(expired.getUrl()).isNull();
        assertThat(sandbox.post(session.getUrl(), card("4242424242424242")).statusCode())
                .isEqualTo(410);
        assertThat(sandbox.api()
                        .paymentIntents()
                        .retrieve(expired.getPaymentIntent())
                        .getStatus())
                .isEqualTo("canceled");
        assertThat(shop.next("checkout.session.expired")).isNotNull();
    }

    @Test
    void speaksBulgarianToThoseWhoDo() throws Exception {
        Session session = sandbox.api().checkout().sessions().create(paying().build());

        assertThat(sandbox.get(session.getUrl(), "bg-BG,bg;q=0.9,en;q=0.8").body())
                .contains("<html lang=\"bg\">")
                .contains("Плащане с карта")
                .contains("53,50\u00A0€");
        assertThat(sandbox.get(session.getUrl() + "?locale=en", "bg").body()).contains("Pay €53.50");
        assertThat(sandbox.get(session.getUrl(), "de").body()).contains("<html lang=\"en\">");
    }

    @Test
    void refusesASessionWithoutAnythingToPay() throws StripeException {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.PAYMENT)
                        .setSuccessUrl("https://shop.example/paid")
                        .build()));

        assertThat(refused.getParam()).isEqualTo("line_items");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static Map<String, String> card(String number) {
        return Map.of(
                "email", "elena@example.com",
                "number", number,
                "expiry", "12 / 40",
                "cvc", "123",
                "name", "Elena <Dimitrova>");
    }

    private static SessionCreateParams.Builder paying() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://shop.example/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("https://shop.example/basket")
                .addLineItem(line("Турандот, партер B, ред 7", 2_600, 2))
                .addLineItem(line("Такса", 150, 1))
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("booking", "PRT-7Q2M")
                        .build());
    }

    private static SessionCreateParams.LineItem line(String name, long unitAmount, long quantity) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(unitAmount)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }
}
