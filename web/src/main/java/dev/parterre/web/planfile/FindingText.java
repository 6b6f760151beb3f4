package dev.parterre.web.planfile;

import dev.parterre.planfile.PlanFinding;
import dev.parterre.planfile.PretixPlan;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words for what was got over in a plan file, and for what does not come back from one. */
public final class FindingText {

    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

    private final ResourceBundle bundle;

    /** @param language {@code bg} or {@code en} */
    public FindingText(String language) {
        bundle = ResourceBundle.getBundle(
                "i18n.messages",
                Locale.forLanguageTag(language),
                FindingText.class.getClassLoader(),
                NO_OTHER_LANGUAGE);
    }

    public String of(PlanFinding finding) {
        return bundle.getString("importing.reason.kept-" + finding.code());
    }

    /** @param code as {@link PretixPlan#lost} gives it */
    public String ofLost(String code) {
        return bundle.getString("planfile.lost." + code);
    }
}
