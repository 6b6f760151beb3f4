package dev.parterre.sandbox.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A shop's webhook: answers as told, then with 200, and keeps what it got. */
final class WebhookReceiver implements AutoCloseable {
    record Received(String body, String signature) {}

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final HttpServer server;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    void answersNext(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** The next event, verified with Stripe's own code; nothing if none comes in time. */
    Optional<Event> next(long millis) throws InterruptedException, SignatureVerificationException {
        Received next = received.poll(millis, TimeUnit.MILLISECONDS);
        return next == null
                ? Optional.empty()
                : Optional.of(Webhook.constructEvent(next.body(), next.signature(), SandboxFixture.WEBHOOK_SECRET));
    }

    /** The next letter as it came, true or not. */
    Received raw() throws InterruptedException {
        Received next = received.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no webhook came");
        }
        return next;
    }

    Event next() throws InterruptedException, SignatureVerificationException {
        return next(10_000).orElseThrow(() -> new AssertionError("no webhook came"));
    }

    /** The next event of this type; others are thrown away. */
    Event next(String type) throws InterruptedException, SignatureVerificationException {
        Event event = next();
        while (!event.getType().equals(type)) {
            event = next();
        }
        return event;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
        Integer status = answers.poll();
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
