package dev.parterre.web;

import dev.parterre.web.portal.LanguageBacking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** Words for codes that come from elsewhere, a gateway's for one: what has no words yet is shown as it came. */
@Named
@RequestScoped
public class CodeText {

    @Inject
    private LanguageBacking language;

    /** @param prefix of the keys in the bundle {@code messages}; @param code may be null, then there is nothing to say */
    public String of(String prefix, String code) {
        if (code == null) {
            return "";
        }
        var bundle = ResourceBundle.getBundle("i18n.messages", language.getLocale(), CodeText.class.getClassLoader());
        return bundle.containsKey(prefix + code) ? bundle.getString(prefix + code) : code;
    }
}
