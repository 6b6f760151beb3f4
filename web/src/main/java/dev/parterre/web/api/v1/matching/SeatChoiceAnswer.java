package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.FoundSeats;
import dev.parterre.matching.Why;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seats that were found.
 *
 * @param kind BEST, CHEAPER or NEARER
 * @param seats the plan's seat ids
 */
public record SeatChoiceAnswer(
        FoundSeats.Kind kind, List<String> seats, List<SeatAnswer> places, Money total, List<Reason> why) {

    /** @param met whether it speaks for them */
    public record Reason(String code, boolean met, String text, Map<String, Object> facts) {}

    static SeatChoiceAnswer of(FoundSeats found, DecisionText words, ApiLanguage language) {
        return new SeatChoiceAnswer(
                found.kind(),
                found.keys(),
                found.labels().stream()
                        .map(label -> SeatAnswer.of(label, language))
                        .toList(),
                found.total(),
                found.why().stream().map(why -> reason(why, words)).toList());
    }

    private static Reason reason(Why why, DecisionText words) {
        var facts = new LinkedHashMap<String, Object>(why.values());
        facts.putAll(why.amounts());
        return new Reason(why.code(), why.met(), words.why(why), facts);
    }
}
