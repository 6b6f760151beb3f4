package dev.parterre.sandbox.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parterre.sandbox.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mailbox over HTTP: pages for people, {@code /api/mails?to=} for tests and scripts. Read only.
 * The HTML of a mail is a stranger's: it is shown in a frame without scripts and without our origin.
 */
final class MailboxServer implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox allow-popups allow-popups-to-escape-sandbox";
    private static final Pattern MAIL = Pattern.compile("/mails/(\\d+)(?:/(html|raw|parts/(\\d+)))?");
    private static final Map<String, String> ASSETS = Map.of(
            "/mailbox.css", "text/css; charset=utf-8",
            "/css/tokens.css", "text/css; charset=utf-8",
            "/css/parterre.css", "text/css; charset=utf-8",
            "/img/mark.svg", "image/svg+xml",
            "/fonts/sofia-sans-cyrillic-wght-normal.woff2", "font/woff2",
            "/fonts/sofia-sans-latin-ext-wght-normal.woff2", "font/woff2",
            "/fonts/sofia-sans-latin-wght-normal.woff2", "font/woff2");

    private final MailStore store;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, MailboxServer::daemon);

    private MailboxServer(MailStore store, HttpServer server) {
        this.store = store;
        this.server = server;
    }

    static MailboxServer start(MailStore store, int port) throws IOException {
        MailboxServer pages = new MailboxServer(store, LoopbackServer.bind(port));
        pages.server.setExecutor(pages.threads);
        pages.server.createContext("/", pages::answer);
        pages.server.start();
        return pages;
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher mail = MAIL.matcher(path);
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", new byte[0]);
            } else if (ASSETS.containsKey(path)) {
                asset(exchange, path);
            } else if (path.equals("/api/mails")) {
                send(exchange, 200, "application/json", new MailJson(store).list(recipient(exchange)));
            } else if (path.equals("/")) {
                page(exchange, 200, pages(exchange).list(store, recipient(exchange)));
            } else if (mail.matches()) {
                mail(exchange, mail);
            } else {
                page(exchange, 404, pages(exchange).missing());
            }
        }
    }

    private void mail(HttpExchange exchange, Matcher path) throws IOException {
        String id = path.group(1);
        String what = Optional.ofNullable(path.group(2)).orElse("page");
        Optional<Mail> mail = store.mail(id);
        if (mail.isEmpty()) {
            page(exchange, 404, pages(exchange).missing());
        } else if (what.equals("page")) {
            page(exchange, 200, pages(exchange).mail(mail.get(), store.recipients()));
        } else if (what.equals("html")) {
            exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
            send(exchange, 200, HTML, MailPages.framed(mail.get()).getBytes(StandardCharsets.UTF_8));
        } else if (what.equals("raw")) {
            send(exchange, 200, "message/rfc822", store.raw(id).orElseThrow());
        } else {
            part(exchange, mail.get(), Integer.parseInt(path.group(3)));
        }
    }

    private void part(HttpExchange exchange, Mail mail, int index) throws IOException {
        Optional<MailPart> part = mail.part(index);
        if (part.isEmpty()) {
            page(exchange, 404, pages(exchange).missing());
            return;
        }
        String disposition = part.get().inline() ? "inline" : "attachment";
        exchange.getResponseHeaders()
                .set(
                        "Content-Disposition",
                        disposition + "; filename*=UTF-8''"
                                + Urls.encode(part.get().name()));
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; sandbox");
        send(exchange, 200, part.get().type(), part.get().content());
    }

    private void page(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
        exchange.getResponseHeaders().set("Vary", "Accept-Language");
        send(exchange, status, HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    private void asset(HttpExchange exchange, String path) throws IOException {
        // our own sheet lies beside this class, the visual language of all pages where all find it
        String name = path.equals("/mailbox.css") ? path.substring(1) : "/dev/parterre/sandbox/look" + path;
        try (InputStream in = MailboxServer.class.getResourceAsStream(name)) {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=300");
            send(exchange, 200, ASSETS.get(path), in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Optional<String> recipient(HttpExchange exchange) {
        return Urls.parameter(exchange.getRequestURI(), "to").filter(to -> !to.isBlank());
    }

    private static MailPages pages(HttpExchange exchange) {
        String wanted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .orElse("");
        return new MailPages(
                wanted.toLowerCase(Locale.ROOT).startsWith("bg") ? Locale.forLanguageTag("bg") : Locale.UK);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mailbox");
        thread.setDaemon(true);
        return thread;
    }
}
