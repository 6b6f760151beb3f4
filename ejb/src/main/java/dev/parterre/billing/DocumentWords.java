package dev.parterre.billing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of documents in one of the languages that they are written in. */
record DocumentWords(Locale locale) {

    /** @param language Bulgarian for {@code bg}, English for any other */
    static DocumentWords in(String language) {
        return new DocumentWords("bg".equals(language) ? Locale.forLanguageTag("bg") : Locale.ENGLISH);
    }

    String language() {
        return locale.getLanguage();
    }

    String text(String key, Object... facts) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var words = ResourceBundle.getBundle("i18n.billing", locale, DocumentWords.class.getClassLoader(), control);
        return new MessageFormat(words.getString(key), locale).format(facts);
    }
}
