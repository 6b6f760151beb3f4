package dev.parterre.web.load;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.xnio.Options;
import org.xnio.XnioExecutor;

/** Lets requests in as their budget allows; runs on the thread that reads the socket and never blocks it. */
final class Doorkeeper implements HttpHandler {

    /** The most a call of the API has to say: 64 KiB. */
    static final int SMALL_BODY = 65_536;

    private final HttpHandler next;
    private final Map<Traffic, Budget> budgets;
    private final Duration patience;
    private final Executor changes;
    private final Turnaway turnaway = new Turnaway();

    /**
     * @param patience how long somebody waits at most
     * @param changes what requests that change something run on; the others run on the server's workers
     */
    Doorkeeper(HttpHandler next, Map<Traffic, Budget> budgets, Duration patience, Executor changes) {
        this.next = next;
        this.budgets = budgets;
        this.patience = patience;
        this.changes = changes;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            admit(exchange);
            return;
        }
        var length = exchange.getRequestContentLength();
        if (Traffic.mayBeLarge(exchange.getRelativePath()) && (length < 0 || length > SMALL_BODY)) {
            admit(exchange);
        } else if (length > SMALL_BODY) {
            turnaway.tooLarge(exchange);
        } else if (HttpContinue.requiresContinueResponse(exchange)) {
            exchange.setMaxEntitySize(SMALL_BODY);
            admit(exchange);
        } else {
            new SmallBody(exchange, SMALL_BODY, this::admit, turnaway::tooLarge).read();
        }
    }

    private void admit(HttpServerExchange exchange) {
        var traffic =
                Traffic.of(exchange.getRequestMethod().toString(), exchange.getRelativePath(), isStreaming(exchange));
        if (traffic == Traffic.STREAMS && isWebSocket(exchange)) {
            mayBeSilent(exchange);
        }
        var visitor = new Visitor(exchange, budgets.get(traffic), traffic == Traffic.CHANGES ? changes : null);
        if (visitor.budget.enter()) {
            visitor.begin();
        } else {
            exchange.dispatch(SameThreadExecutor.INSTANCE, visitor::queue);
        }
    }

    private static boolean isStreaming(HttpServerExchange exchange) {
        var accept = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        return isWebSocket(exchange)
                || exchange.getRelativePath().endsWith("/stream")
                || accept != null && accept.startsWith("text/event-stream");
    }

    private static boolean isWebSocket(HttpServerExchange exchange) {
        return "websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE));
    }

    /** The time-out of reading is for requests sent by halves; whoever listens may be silent for as long as they like. */
    private static void mayBeSilent(HttpServerExchange exchange) {
        try {
            exchange.getConnection().setOption(Options.READ_TIMEOUT, 0);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private final class Visitor implements Budget.Visit {

        private final HttpServerExchange exchange;
        private final Budget budget;
        private final Executor executor;
        private volatile XnioExecutor.Key alarm;

        private Visitor(HttpServerExchange exchange, Budget budget, Executor executor) {
            this.exchange = exchange;
            this.budget = budget;
            this.executor = executor;
        }

        private void queue() {
            if (budget.queue(this)) {
                alarm = exchange.getIoThread()
                        .executeAfter(() -> budget.giveUp(this), patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void begin() {
            var waited = alarm;
            if (waited != null) {
                waited.remove();
            }
            if (exchange.isComplete()) {
                budget.leave();
                return;
            }
            exchange.addExchangeCompleteListener((ended, others) -> {
                try {
                    budget.leave();
                } finally {
                    others.proceed();
                }
            });
            exchange.dispatch(executor, next);
        }

        @Override
        public void refuse() {
            Connectors.executeRootHandler(turnaway::overloaded, exchange);
        }
    }
}
