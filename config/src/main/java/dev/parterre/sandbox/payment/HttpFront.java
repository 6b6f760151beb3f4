package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parterre.sandbox.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reads requests, hands them to the API or to the pages, writes the answers. Listens on the loopback address only. */
final class HttpFront implements AutoCloseable {
    static final String API_VERSION = "2026-07-29.dahlia";

    private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());
    private static final int THREADS = 16;
    private static final int WAITING = 256;
    private static final int MAX_BODY = 256 * 1024;
    private static final int CLOSE_SECONDS = 5;

    private final ApiPipeline api;
    private final Pages pages;
    private final Faults faults;
    private final HttpServer server;
    private final ThreadPoolExecutor executor;

    /** @throws IOException if the port is taken */
    HttpFront(int port, ApiPipeline api, Pages pages, Faults faults) throws IOException {
        this.api = api;
        this.pages = pages;
        this.faults = faults;
        this.server = LoopbackServer.bind(port);
        // when all are busy the accepting thread works too, and so takes no more in
        this.executor = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                HttpFront::thread,
                new ThreadPoolExecutor.CallerRunsPolicy());
        executor.allowCoreThreadTimeOut(true);
        server.setExecutor(executor);
        server.createContext("/", this::handle);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "payment-sandbox-http");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        server.start();
    }

    URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String requestId = Ids.request();
            Reply reply;
            boolean cut = false;
            try {
                Call call = read(exchange, requestId);
                Optional<Faults.Connection> fault = isApi(call) ? faults.forNextRequest(call) : Optional.empty();
                if (fault.filter(Faults.Connection.LOST_REQUEST::equals).isPresent()) {
                    return;
                }
                if (fault.filter(Faults.Connection.ERROR::equals).isPresent()) {
                    throw StripeRefusal.internal();
                }
                reply = answer(call);
                if (fault.filter(Faults.Connection.LOST_ANSWER::equals).isPresent()) {
                    return;
                }
                cut = fault.isPresent();
            } catch (StripeRefusal refusal) {
                reply = Reply.refused(refusal);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Request " + requestId + " failed", e);
                reply = Reply.refused(StripeRefusal.internal());
            }
            write(exchange, reply.with("Request-Id", requestId), cut);
        }
    }

    private Reply answer(Call call) {
        return isApi(call) ? api.handle(call, () -> pause(faults.delayOf(call))) : pages.handle(call);
    }

    private static boolean isApi(Call call) {
        return call.path().startsWith("/v1/");
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StripeRefusal.internal();
        }
    }

    private static Call read(HttpExchange exchange, String requestId) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw StripeRefusal.tooLarge();
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        ObjectNode parameters = FormParameters.parse(exchange.getRequestURI().getRawQuery());
        parameters.setAll(bodyParameters(headers.getOrDefault("content-type", ""), body));
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        return new Call(method, path, List.of(), parameters, headers, requestId);
    }

    private static ObjectNode bodyParameters(String contentType, byte[] body) {
        if (contentType.startsWith("application/json")) {
            try {
                return body.length == 0 ? Json.object() : Json.parse(body);
            } catch (IOException e) {
                throw StripeRefusal.invalid("The request body is not a JSON object.");
            }
        }
        return FormParameters.parse(new String(body, StandardCharsets.UTF_8));
    }

    private static void write(HttpExchange exchange, Reply reply, boolean cut) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("Stripe-Version", API_VERSION);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(reply.body(), 0, cut ? reply.body().length / 2 : reply.body().length);
        }
    }

    /** Lets running requests finish, then closes all connections. */
    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
            executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        }
        server.stop(0);
    }
}
