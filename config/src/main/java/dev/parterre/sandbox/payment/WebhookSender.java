package dev.parterre.sandbox.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;

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

    Outcome send(String body) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Parterre payment sandbox")
                .header("Stripe-Signature", WebhookSignature.header(body, secret, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
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
