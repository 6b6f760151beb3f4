package dev.parterre.sandbox.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Styles and typeface of the pages. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "tokens.css", "text/css; charset=utf-8",
            "sandbox.css", "text/css; charset=utf-8",
            "sofia-sans-latin-wght-normal.woff2", "font/woff2",
            "sofia-sans-cyrillic-wght-normal.woff2", "font/woff2");

    private Assets() {}

    static void routes(Router router) {
        router.get("/assets/{name}", Assets::serve);
    }

    private static Reply serve(Call call, Change change) {
        String type = TYPES.get(call.id());
        if (type == null) {
            throw StripeRefusal.notFound("asset", call.id(), "name");
        }
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + call.id())) {
            return Reply.bytes(type, in.readAllBytes())
                    .with("Cache-Control", type.startsWith("font") ? "max-age=86400" : "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
