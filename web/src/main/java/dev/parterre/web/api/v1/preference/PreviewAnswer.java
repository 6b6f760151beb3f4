package dev.parterre.web.api.v1.preference;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.Preview;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.v1.matching.PerformanceAnswer;
import dev.parterre.web.api.v1.matching.ReasonAnswer;
import dev.parterre.web.api.v1.matching.SeatAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a preference would lead to now.
 *
 * @param choice what would be booked or offered; left out when nothing would be
 */
public record PreviewAnswer(
        int fitting, ReasonAnswer reason, Choice choice, List<Fitting> performances, List<String> unknownCities) {

    /** The seats and what they cost. */
    public record Choice(
            PerformanceAnswer performance, List<SeatAnswer> seats, Money price, Money total, List<String> why) {}

    /** @param passedOver why it would not be booked; left out when it may be */
    public record Fitting(PerformanceAnswer performance, Money priceFrom, String passedOver) {}

    static PreviewAnswer of(Preview preview, ApiLanguage language) {
        var text = new DecisionText(Locale.forLanguageTag(language.tag()));
        return new PreviewAnswer(
                preview.fitting(),
                new ReasonAnswer(preview.reason(), text.reason(preview.reason()), Map.of()),
                preview.choice().map(choice -> choice(choice, text, language)).orElse(null),
                preview.performances().stream()
                        .map(fitting -> new Fitting(
                                PerformanceAnswer.of(fitting.performance(), language),
                                fitting.from(),
                                fitting.passedOver().map(text::why).orElse(null)))
                        .toList(),
                preview.unknownCities());
    }

    private static Choice choice(Preview.Choice choice, DecisionText text, ApiLanguage language) {
        return new Choice(
                PerformanceAnswer.of(choice.performance(), language),
                choice.seats().stream()
                        .map(seat -> SeatAnswer.of(seat, language))
                        .toList(),
                choice.each(),
                choice.total(),
                choice.why().stream().map(text::why).toList());
    }
}
