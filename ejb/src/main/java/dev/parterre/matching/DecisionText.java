package dev.parterre.matching;

import dev.parterre.preference.Phrasebook;
import dev.parterre.shared.Money;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** What the engine did and why, in words; Bulgarian, else English. */
public final class DecisionText {

    private static final String BUNDLE = "i18n.matching";
    private static final String PREFERENCE_BUNDLE = "i18n.preference";

    private final Phrasebook book;
    private final Phrasebook wishes;

    public DecisionText(Locale locale) {
        this.book = new Phrasebook(BUNDLE, locale);
        this.wishes = new Phrasebook(PREFERENCE_BUNDLE, locale);
    }

    /** One sentence that sums the decision up. */
    public String summary(DecisionView decision) {
        return reason(decision.reasonCode());
    }

    /** The sentence for a reason code. */
    public String reason(String code) {
        return book.sayOr("reason." + code, code);
    }

    /** The outcome in a word or two: "Booked", "Waiting for you". */
    public String outcome(Outcome outcome) {
        return book.say("outcome." + outcome.name());
    }

    /** A few words for one reason: "a Friday evening", "€38 each, €7 under your limit". */
    public String why(Why why) {
        var text = book.sayOr("why." + why.code(), why.code());
        for (var value : why.values().entrySet()) {
            text = text.replace('{' + value.getKey() + '}', value(value.getKey(), value.getValue()));
        }
        for (var amount : why.amounts().entrySet()) {
            text = text.replace('{' + amount.getKey() + '}', money(amount.getValue()));
        }
        return text;
    }

    /** All that speaks for it, in one line. */
    public String inFavour(List<Why> reasons) {
        return String.join(
                ", ", reasons.stream().filter(Why::met).map(this::why).toList());
    }

    public String money(Money money) {
        return wishes.money(money);
    }

    private String value(String name, String value) {
        return switch (name) {
            case "category" -> wishes.sayOr("category." + value, value);
            case "day" -> DayOfWeek.valueOf(value).getDisplayName(TextStyle.FULL, book.locale());
            default -> value;
        };
    }
}
