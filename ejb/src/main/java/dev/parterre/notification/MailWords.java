package dev.parterre.notification;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of mails in the recipient's language. */
record MailWords(Locale locale, ResourceBundle bundle) {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    static MailWords in(String language) {
        var locale = "bg".equals(language) ? BULGARIAN : Locale.ENGLISH;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new MailWords(
                locale, ResourceBundle.getBundle("i18n.mail", locale, MailWords.class.getClassLoader(), control));
    }

    String language() {
        return locale.getLanguage();
    }

    /** @param key without the {@code mail.} in front */
    String of(String key, Object... facts) {
        return new MessageFormat(bundle.getString("mail." + key), locale).format(facts);
    }

    boolean has(String key) {
        return bundle.containsKey("mail." + key);
    }

    /** A moment as people say it, in its own zone: {@code Sat 12 December 2026, 19:00}. */
    String moment(ZonedDateTime when) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", locale).format(when);
    }
}
