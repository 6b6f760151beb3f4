package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words by which people look for a kind of event, in both languages. */
final class KindWords {

    private static final String BUNDLE = "i18n.kinds";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private KindWords() {}

    static LocalText of(Category category) {
        return LocalText.of(in("bg", category), in("en", category));
    }

    private static String in(String language, Category category) {
        return ResourceBundle.getBundle(
                        BUNDLE, Locale.forLanguageTag(language), KindWords.class.getClassLoader(), NO_FALLBACK)
                .getString(category.name());
    }
}
