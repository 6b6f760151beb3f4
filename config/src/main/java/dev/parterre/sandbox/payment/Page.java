package dev.parterre.sandbox.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML template of the resources {@code pages/} with its values: <code>{{name}}</code> is a value, escaped;
 * <code>{{t:key}}</code> a text of the bundle, escaped; <code>{{&name}}</code> markup made from other templates.
 */
final class Page {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(t:|&)?([\\w.-]+)}}");
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private final String template;
    private final Locale locale;
    private final Map<String, String> values = new HashMap<>();

    private Page(String template, Locale locale) {
        this.template = template;
        this.locale = locale;
        values.put("lang", locale.getLanguage());
    }

    static Page of(String name, Locale locale) {
        return new Page(TEMPLATES.computeIfAbsent(name, Page::load), locale);
    }

    Page with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** A value that is a text of the bundle. */
    Page text(String name, String key, Object... parameters) {
        return with(name, Texts.of(locale, key, parameters));
    }

    /** Markup, one piece after the other. */
    Page markup(String name, List<Page> pieces) {
        StringBuilder joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.render()));
        return with(name, joined.toString());
    }

    /** The whole page: this as the body of the layout; needs a value {@code title}. */
    String html() {
        return of("layout", locale)
                .with("title", values.get("title"))
                .with("body", render())
                .render();
    }

    private String render() {
        Matcher place = PLACE.matcher(template);
        StringBuilder out = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(out, Matcher.quoteReplacement(value(place.group(1), place.group(2))));
        }
        return place.appendTail(out).toString();
    }

    private String value(String kind, String name) {
        if ("t:".equals(kind)) {
            return escape(Texts.of(locale, name));
        }
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The page has no value " + name);
        }
        return "&".equals(kind) ? value : escape(value);
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String load(String name) {
        try (InputStream in = Page.class.getResourceAsStream("pages/" + name + ".html")) {
            if (in == null) {
                throw new IllegalStateException("No page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
