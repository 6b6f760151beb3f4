package dev.parterre.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterSetterTest {

    private final LetterSetter setter = new LetterSetter();
    private final MailWords words = MailWords.in("bg");

    private Letter aLetter(String title) {
        return new Letter(
                new Letter.Recipient("Елена <b>", "elena@parterre.example", words.locale()),
                title,
                title,
                "Lead & more",
                List.of(new Letter.Row("Кога", "сб 12 декември 2026, 19:00")),
                new Letter.Why("Защо", List.of("Опера в София", "45,00 € < 50,00 €")),
                List.of(
                        new Letter.Action("Билети", "https://p.example/t?a=1&b=2"),
                        new Letter.Action("Отмяна", "https://p.example/u")),
                List.of("Бележка"),
                List.of());
    }

    @Test
    void everyValueIsEscapedInHtml() {
        var html = setter.html(aLetter("<script>alert(1)</script>"), words);
        assertThat(html)
                .doesNotContain("<script>", "Елена <b>")
                .contains("&lt;script&gt;", "Lead &amp; more", "lang=\"bg\"");
    }

    @Test
    void plainTextIsPlain() {
        var text = setter.text(aLetter("Турандот & Ко"), words);
        assertThat(text)
                .contains(
                        "Турандот & Ко",
                        "Кога: сб 12 декември 2026, 19:00",
                        "- Опера в София",
                        "Билети: https://p.example/t?a=1&b=2");
        assertThat(text).doesNotContain("&amp;", "{{");
    }
}
