package dev.parterre.sandbox.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A running sandbox with Stripe's own client, and a browser that follows no redirect. */
final class SandboxFixture implements AutoCloseable {
    static final String API_KEY = "sk_test_of_the_fixture";
    static final String WEBHOOK_SECRET = "whsec_of_the_fixture";

    private final Path directory;
    private final URI webhookTarget;
    private final HttpClient browser = HttpClient.newHttpClient();
    private PaymentSandbox sandbox;

    private SandboxFixture(Path directory, URI webhookTarget) {
        this.directory = directory;
        this.webhookTarget = webhookTarget;
        start();
    }

    static SandboxFixture aSandboxIn(Path directory) {
        return new SandboxFixture(directory, null);
    }

    static SandboxFixture aSandboxTelling(Path directory, URI webhookTarget) {
        return new SandboxFixture(directory, webhookTarget);
    }

    private void start() {
        RetrySchedule impatient =
                new RetrySchedule(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(1));
        sandbox = PaymentSandbox.start(
                new PaymentSandbox.Settings(directory, 0, webhookTarget, WEBHOOK_SECRET, API_KEY),
                Clock.systemUTC(),
                impatient);
    }

    /** Stops it and starts another one on the same data. */
    void restart() {
        sandbox.close();
        start();
    }

    V1Services api() {
        return apiWithKey(API_KEY);
    }

    V1Services apiWithKey(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.baseUri().toString())
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }

    V1Services apiThatRetriesAfter(int millis) {
        return StripeClient.builder()
                .setApiKey(API_KEY)
                .setApiBase(sandbox.baseUri().toString())
                .setReadTimeout(millis)
                .setMaxNetworkRetries(5)
                .build()
                .v1();
    }

    static RequestOptions withKey(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    Customer aCustomer() throws StripeException {
        return api().customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("elena@example.com")
                        .setName("Елена Димитрова")
                        .build());
    }

    PaymentMethod aCardOf(Customer customer, String token) throws StripeException {
        return api().paymentMethods()
                .attach(
                        token,
                        PaymentMethodAttachParams.builder()
                                .setCustomer(customer.getId())
                                .build());
    }

    /** Charges a card at once while its holder is there. */
    PaymentIntent aPaymentOf(long amount, String token) throws StripeException {
        return api().paymentIntents().create(immediate(amount, token).build());
    }

    static PaymentIntentCreateParams.Builder immediate(long amount, String token) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("eur")
                .addPaymentMethodType("card")
                .setPaymentMethod(token)
                .setReturnUrl("https://shop.example/back?booking=1")
                .setConfirm(true);
    }

    /** Charges a saved card while its holder is not there. */
    static PaymentIntentCreateParams.Builder offSession(long amount, Customer customer, PaymentMethod card) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("eur")
                .setCustomer(customer.getId())
                .setPaymentMethod(card.getId())
                .setOffSession(true)
                .setConfirm(true);
    }

    HttpResponse<String> get(String address, String language) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(resolve(address))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Bearer " + API_KEY)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI resolve(String address) {
        return sandbox.baseUri().resolve(address);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
