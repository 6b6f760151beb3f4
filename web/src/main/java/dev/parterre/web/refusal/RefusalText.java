package dev.parterre.web.refusal;

import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words for a refusal: bundle key {@code error.<ClassName>}, quoting facts by name, {@code {limit}}. Where the fact {@code reason}
 * has words of its own, {@code error.<ClassName>.<reason>}, it is those. A quoted fact that is a code, a field's name for one, is
 * said in words where the bundle has them, {@code fact.<name>.<code>}; money is written as the language does.
 */
public final class RefusalText {

    private static final String BUNDLE = "i18n.errors";
    private static final Pattern QUOTE = Pattern.compile("\\{(\\w+)}");
    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");

    private RefusalText() {}

    /** The language of ours that serves this reader: Bulgarian, else English. */
    public static Locale supported(Locale wanted) {
        return wanted != null && "bg".equals(wanted.getLanguage()) ? BULGARIAN : Locale.ENGLISH;
    }

    public static String of(Refusal refusal, Locale locale) {
        return text(refusal.getClass().getSimpleName(), refusal.facts(), locale);
    }

    /** @param code in kebab case, {@code sign-in-required} */
    public static String of(String code, Map<String, Object> facts, Locale locale) {
        var name = Arrays.stream(code.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return text(name, facts, locale);
    }

    private static String text(String name, Map<String, Object> facts, Locale locale) {
        var bundle = ResourceBundle.getBundle(BUNDLE, locale, RefusalText.class.getClassLoader(), new NoFallback());
        return QUOTE.matcher(pattern(bundle, name, facts.get("reason")))
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        said(bundle, quoted.group(1), facts.getOrDefault(quoted.group(1), ""))));
    }

    private static String said(ResourceBundle bundle, String fact, Object value) {
        if (value instanceof Money money) {
            return money.display(bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale());
        }
        var words = "fact." + fact + "." + value;
        return bundle.containsKey(words) ? bundle.getString(words) : String.valueOf(value);
    }

    private static String pattern(ResourceBundle bundle, String name, Object reason) {
        try {
            var own = "error." + name + "." + reason;
            if (reason != null && bundle.containsKey(own)) {
                return bundle.getString(own);
            }
            return bundle.getString("error." + name);
        } catch (MissingResourceException unnamed) {
            return bundle.getString("error.other");
        }
    }

    /** English is the root bundle: the machine's own language must not come in between. */
    private static final class NoFallback extends ResourceBundle.Control {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
