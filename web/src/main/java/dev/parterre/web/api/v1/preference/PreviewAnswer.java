package dev.parterre.web.api.v1.preference;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.Preview;
import dev.parterre.matching.SeasonReview;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.v1.matching.PerformanceAnswer;
import dev.parterre.web.api.v1.matching.ReasonAnswer;
import dev.parterre.web.api.v1.matching.SeatAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a preference would lead to now.
 *
 * @param choice what would be booked or offered; left out when nothing would be
 */
public record PreviewAnswer(
        int fitting,
        ReasonAnswer reason,
        Choice choice,
        List<Fitting> performances,
        List<String> unknownCities,
        List<Hint> hints,
        Season lastSeason) {

    /** What to think of before storing it, or what would help; {@code field} is the one to change. */
    public record Hint(String field, String code, String text) {}

    /** What the year before would roughly have brought, by the same rules and the prices of then. */
    public record Season(
            LocalDate from,
            LocalDate to,
            int fitting,
            Money total,
            List<Night> nights,
            Map<String, Integer> passedOver) {}

    /** One booking of it. */
    public record Night(PerformanceAnswer performance, Money total) {}

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
                preview.unknownCities(),
                preview.hints().stream()
                        .map(hint -> new Hint(hint.field(), hint.why().code(), text.why(hint.why())))
                        .toList(),
                season(preview.season(), language));
    }

    private static Season season(SeasonReview review, ApiLanguage language) {
        return new Season(
                review.from(),
                review.to(),
                review.fitting(),
                review.total(),
                review.nights().stream()
                        .map(night -> new Night(PerformanceAnswer.of(night.performance(), language), night.total()))
                        .toList(),
                review.passedOver());
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
