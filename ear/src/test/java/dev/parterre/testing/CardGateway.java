package dev.parterre.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The payment sandbox as a test sees it: its books, what goes wrong next, its pages, and events that it never sent. */
public final class CardGateway {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private CardGateway() {}

    /** Everything in its books. */
    public static JsonNode books() {
        return read(send(request("/_sandbox/state").GET().build()).body());
    }

    /** What was captured for a booking, in minor units. */
    public static long moneyIn(String booking) {
        return charges(booking)
                .mapToLong(charge -> charge.path("amount_captured").asLong())
                .sum();
    }

    /** What went back of it. */
    public static long moneyOut(String booking) {
        return charges(booking)
                .mapToLong(charge -> charge.path("amount_refunded").asLong())
                .sum();
    }

    /** How often money was taken for a booking. */
    public static long captures(String booking) {
        return charges(booking)
                .filter(charge -> charge.path("captured").asBoolean())
                .count();
    }

    /** The gateway's name of the payment of a booking. */
    public static String intent(String booking) {
        return charges(booking)
                .map(charge -> charge.path("payment_intent").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> charges(String booking) {
        return StreamSupport.stream(books().path("charges").spliterator(), false)
                .filter(charge ->
                        booking.equals(charge.path("metadata").path("booking").asText()));
    }

    /** @param form name, value, name, value */
    public static void fault(String kind, String... form) {
        control("faults/" + kind, form);
    }

    /** @param form name, value, name, value */
    public static JsonNode control(String path, String... form) {
        return read(post(ParterreServer.sandbox().resolve("/_sandbox/" + path), fields(form))
                .body());
    }

    public static void noFaults() {
        send(request("/_sandbox/faults").DELETE().build());
    }

    /** The customer pays on the gateway's page. */
    public static HttpResponse<String> payOnPage(String url, String number) {
        return post(
                URI.create(url),
                Map.of(
                        "email", "ana.guest@example.com",
                        "number", number,
                        "expiry", "12 / 34",
                        "cvc", "123",
                        "name", "Ana Guest"));
    }

    /** An event at our door. @param signature null for none */
    public static HttpResponse<String> tell(String event, String signature) {
        var request = HttpRequest.newBuilder(ParterreServer.api().resolve("webhooks/stripe"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event));
        return send(
                signature == null
                        ? request.build()
                        : request.header("Stripe-Signature", signature).build());
    }

    /** As the gateway would sign it at that time. */
    public static String signature(String event, Instant at) {
        try {
            var secret = ParterreServer.secrets().webhookSecret().getBytes(StandardCharsets.UTF_8);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var sum = mac.doFinal((at.getEpochSecond() + "." + event).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpResponse<String> post(URI address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static Map<String, String> fields(String... form) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        return fields;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ParterreServer.sandbox().resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking " + request.uri(), e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}
