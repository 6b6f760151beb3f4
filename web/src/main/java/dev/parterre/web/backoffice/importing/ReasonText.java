package dev.parterre.web.backoffice.importing;

import dev.parterre.web.portal.LanguageBacking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The words for a reason code: its own, else those for how it ends with the field it begins with, else the code itself. */
@Named
@RequestScoped
public class ReasonText {

    private static final String PREFIX = "importing.reason.";
    private static final List<String> ENDINGS =
            List.of("missing", "malformed", "too-long", "out-of-range", "unknown", "duplicate", "control-characters");

    @Inject
    private LanguageBacking language;

    public String of(String code) {
        var bundle = ResourceBundle.getBundle("i18n.messages", language.getLocale(), ReasonText.class.getClassLoader());
        if (bundle.containsKey(PREFIX + code)) {
            return bundle.getString(PREFIX + code);
        }
        return ENDINGS.stream()
                .filter(ending -> code.endsWith("-" + ending))
                .findFirst()
                .map(ending -> MessageFormat.format(
                        bundle.getString(PREFIX + "any-" + ending),
                        code.substring(0, code.length() - ending.length() - 1).replace('-', ' ')))
                .orElse(code);
    }
}
