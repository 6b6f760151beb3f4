package dev.parterre.sandbox.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Posts one signed event. */
final class WebhookSender {
    /**
     * What came of it.
     *
     * @param text the HTTP status, or why there was none
     */
    record Outcome(boolean accepted, String text) {}

    static final String UNREACHABLE = "unreachable";
    static final String TIMEOUT_ANSWER = "timeout";
    /** More than Stripe's clients tolerate. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI target;
    private final String secret;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    WebhookSender(URI target, String secret, Clock clock) {
        this.target = target;
        this.secret = secret;
        this.clock = clock;
    }

    Outcome send(String event, Faults.Manner manner) {
        String body = manner == Faults.Manner.MALFORMED ? event.substring(0, event.length() / 2) : event;
        HttpRequest.Builder letter = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Parterre payment sandbox")
                .POST(HttpRequest.BodyPublishers.ofString(
                        manner == Faults.Manner.TAMPERED
                                ? body.replaceFirst("\"livemode\":false", "\"livemode\":true")
                                : body));
        if (manner != Faults.Manner.UNSIGNED) {
            Instant signedAt = manner == Faults.Manner.OLD ? clock.instant().minus(OLD) : clock.instant();
            letter.header("Stripe-Signature", WebhookSignature.header(body, secret, signedAt));
        }
        HttpRequest request = letter.build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Outcome(status / 100 == 2, String.valueOf(status));
        } catch (HttpTimeoutException e) {
            return new Outcome(false, TIMEOUT_ANSWER);
        } catch (IOException e) {
            return new Outcome(false, UNREACHABLE);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Outcome(false, UNREACHABLE);
        }
    }
}
