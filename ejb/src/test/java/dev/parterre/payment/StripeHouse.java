package dev.parterre.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.sandbox.payment.PaymentSandbox;
import dev.parterre.shared.PortalAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The payment sandbox, a listener on the wire before it, and our adapters that talk through that. */
final class StripeHouse implements AutoCloseable {

    private static final String KEY = "sk_test_of_the_contract";
    private static final int IMPATIENT_MILLIS = 2_000;

    final StripeGateway gateway;
    final StripeMethods methods;
    final StripeBooks books;
    final StripeWire wire;
    private final PaymentSandbox sandbox;
    private final HttpClient browser = HttpClient.newHttpClient();

    private StripeHouse(PaymentSandbox sandbox, StripeWire wire) {
        this.sandbox = sandbox;
        this.wire = wire;
        var calls = new StripeCalls(wire.address().toString(), KEY, IMPATIENT_MILLIS);
        calls.connect();
        books = new StripeBooks(calls);
        methods = new StripeMethods(calls);
        gateway = new StripeGateway(calls, books, new PortalAddress() {
            @Override
            public String of(String path) {
                return "https://parterre.example" + path;
            }
        });
    }

    static StripeHouse in(Path directory) throws IOException {
        var sandbox = PaymentSandbox.start(new PaymentSandbox.Settings(directory, 0, null, "whsec_contract", KEY));
        return new StripeHouse(sandbox, StripeWire.before(sandbox.baseUri()));
    }

    /** Something goes wrong next. */
    void fault(String kind, Map<String, String> form) throws IOException, InterruptedException {
        post("/_sandbox/faults/" + kind, form);
    }

    void clearFaults() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(sandbox.baseUri().resolve("/_sandbox/faults"))
                .DELETE()
                .build();
        browser.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** The customer enters this card on the gateway's page. */
    void payOnPage(String url, String number) throws IOException, InterruptedException {
        post(
                URI.create(url).getPath(),
                Map.of(
                        "email", "elena@example.com",
                        "number", number,
                        "expiry", "12 / 34",
                        "cvc", "123",
                        "name", "Elena Dimitrova"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(sandbox.baseUri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    long moneyIn(String payment) throws IOException, InterruptedException {
        return sum("charges", "amount_captured", payment);
    }

    long moneyOut(String payment) throws IOException, InterruptedException {
        return sum("charges", "amount_refunded", payment);
    }

    private long sum(String objects, String field, String payment) throws IOException, InterruptedException {
        return StreamSupport.stream(state().path(objects).spliterator(), false)
                .filter(object ->
                        payment.equals(object.path("metadata").path("payment").asText()))
                .mapToLong(object -> object.path(field).asLong())
                .sum();
    }

    JsonNode state() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(sandbox.baseUri().resolve("/_sandbox/state"))
                .build();
        return new ObjectMapper()
                .readTree(browser.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    @Override
    public void close() {
        wire.close();
        sandbox.close();
    }
}
