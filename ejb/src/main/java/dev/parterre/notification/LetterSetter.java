package dev.parterre.notification;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Sets a letter in HTML, every value escaped, and in plain text, every value as it is. */
@ApplicationScoped
class LetterSetter {

    private final Mustache html = new DefaultMustacheFactory().compile(template("letter.html"), "letter.html");
    private final Mustache text = new PlainFactory().compile(template("letter.txt"), "letter.txt");

    String html(Letter letter, MailWords words) {
        return set(html, letter, words);
    }

    String text(Letter letter, MailWords words) {
        return set(text, letter, words);
    }

    private static String set(Mustache template, Letter letter, MailWords words) {
        var model = new HashMap<String, Object>();
        model.put("language", words.language());
        var name = letter.to().name();
        model.put("greeting", name.isEmpty() ? words.of("greetingUnknown") : words.of("greeting", name));
        model.put("footer", words.of("footer"));
        model.put("heading", letter.heading());
        model.put("lead", letter.lead());
        model.put(
                "rows",
                letter.rows().stream()
                        .map(row -> Map.of("label", row.label(), "value", row.value()))
                        .toList());
        model.put("hasWhy", !letter.why().reasons().isEmpty());
        model.put("whyTitle", letter.why().title());
        model.put("reasons", letter.why().reasons());
        model.put(
                "button",
                letter.actions().stream().limit(1).map(LetterSetter::link).toList());
        model.put(
                "links",
                letter.actions().stream().skip(1).map(LetterSetter::link).toList());
        model.put("notes", letter.notes());
        return template.execute(new StringWriter(), model).toString();
    }

    private static Map<String, String> link(Letter.Action action) {
        return Map.of("label", action.label(), "url", action.url());
    }

    private static Reader template(String name) {
        var resource = LetterSetter.class.getResourceAsStream("/mail/" + name);
        return new InputStreamReader(resource, StandardCharsets.UTF_8);
    }

    /** Plain text needs no escaping. */
    private static final class PlainFactory extends DefaultMustacheFactory {
        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(value);
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
    }
}
