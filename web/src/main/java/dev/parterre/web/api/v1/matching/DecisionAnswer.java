package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.DecisionView;
import dev.parterre.matching.RunId;
import dev.parterre.matching.Why;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A decision as the API shows it; what does not apply is left out.
 *
 * @param booking a booking reference
 * @param trigger what made the engine look: a RUN, a PERFORMANCE, PLACES_RETURNED, the PREFERENCE itself
 * @param times how many runs in a row came to this conclusion, the last of them at {@code lastAt}
 */
public record DecisionAnswer(
        String id,
        Instant at,
        String outcome,
        ReasonAnswer reason,
        List<String> why,
        PerformanceAnswer performance,
        List<SeatAnswer> seats,
        Money total,
        String booking,
        Instant answerUntil,
        Instant undoUntil,
        Instant undoneAt,
        String actionUrl,
        int times,
        Instant lastAt,
        String trigger,
        String run,
        String preference) {

    public static DecisionAnswer of(DecisionView view, ApiLanguage language) {
        var text = new DecisionText(Locale.forLanguageTag(language.tag()));
        var facts = view.facts();
        var times = view.times();
        return new DecisionAnswer(
                view.id().value(),
                times.decidedAt(),
                view.outcome().name(),
                new ReasonAnswer(view.reasonCode(), text.summary(view), facts(view)),
                facts.why().stream().map(text::why).toList(),
                facts.shown()
                        .map(shown -> PerformanceAnswer.of(shown, language))
                        .orElse(null),
                facts.seats().stream()
                        .map(seat -> SeatAnswer.of(seat, language))
                        .toList(),
                view.booked().total().orElse(null),
                view.booked().reference().orElse(null),
                times.answerUntil().orElse(null),
                times.undoUntil().orElse(null),
                times.undoneAt().orElse(null),
                view.booked().actionUrl().orElse(null),
                view.series().count(),
                view.series().lastAt().orElse(null),
                view.trigger().name(),
                view.run().map(RunId::value).orElse(null),
                view.preference().value());
    }

    private static Map<String, Object> facts(DecisionView view) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("fitting", view.facts().fitting());
        facts.put("passedOver", view.facts().passedOver());
        view.facts().why().stream().filter(why -> !why.met()).forEach(why -> against(why, facts));
        if (view.facts().price() != null) {
            facts.put("price", view.facts().price());
        }
        return facts;
    }

    private static void against(Why why, Map<String, Object> facts) {
        facts.putAll(why.values());
        facts.putAll(why.amounts());
    }
}
