package dev.parterre.sandbox.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Styles and typeface of the pages: the visual language of the product, and our own sheet. */
final class Assets {
    private static final String LOOK = "/dev/parterre/sandbox/look/";
    private static final Map<String, String> FILES = Map.of(
            "sandbox.css", "assets/sandbox.css",
            "tokens.css", LOOK + "css/tokens.css",
            "sofia-sans-latin-wght-normal.woff2", LOOK + "fonts/sofia-sans-latin-wght-normal.woff2",
            "sofia-sans-cyrillic-wght-normal.woff2", LOOK + "fonts/sofia-sans-cyrillic-wght-normal.woff2");

    private Assets() {}

    static void routes(Router router) {
        router.get("/assets/{name}", Assets::serve);
    }

    private static Reply serve(Call call, Change change) {
        String file = FILES.get(call.id());
        if (file == null) {
            throw StripeRefusal.notFound("asset", call.id(), "name");
        }
        boolean style = file.endsWith(".css");
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            return Reply.bytes(style ? "text/css; charset=utf-8" : "font/woff2", in.readAllBytes())
                    .with("Cache-Control", style ? "no-cache" : "max-age=86400");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
