package dev.parterre.web.portal.preference;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.Preview;
import dev.parterre.matching.SeasonReview;
import dev.parterre.matching.ShownPerformance;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.Map;

/** What a wish finds right now, in the words of the page; {@code choice} is null when nothing would be booked. */
public record PreviewPanel(
        String sentence,
        int fitting,
        String reason,
        Choice choice,
        List<Row> rows,
        String unknownCities,
        List<Hint> hints,
        Season season) {

    private static final int NIGHTS = 5;

    /** @param field by which to change it */
    public record Hint(String field, String text) {}

    /**
     * What the year before would have brought.
     *
     * @param nights the first few
     * @param total what all of them would have cost
     * @param passedOver why others would not have been booked, most frequent first
     */
    public record Season(int fitting, int count, String total, List<Night> nights, List<String> passedOver) {}

    /** One evening of it. */
    public record Night(ShownPerformance performance, String total) {}

    /** The seats that would be taken. */
    public record Choice(
            ShownPerformance performance, List<SeatTags> seats, String total, List<DecisionRow.Reason> why) {}

    /** @param against why it would be passed over; empty when it may be booked */
    public record Row(ShownPerformance performance, Money from, String against) {}

    static PreviewPanel of(Preview preview, String sentence, DecisionText words, String language) {
        return new PreviewPanel(
                sentence,
                preview.fitting(),
                words.reason(preview.reason()),
                preview.choice().map(choice -> choice(choice, words, language)).orElse(null),
                preview.performances().stream()
                        .map(fitting -> new Row(
                                fitting.performance(),
                                fitting.from(),
                                fitting.passedOver().map(words::why).orElse("")))
                        .toList(),
                String.join(", ", preview.unknownCities()),
                preview.hints().stream()
                        .map(hint -> new Hint(hint.field(), words.why(hint.why())))
                        .toList(),
                season(preview.season(), words));
    }

    private static Season season(SeasonReview review, DecisionText words) {
        return new Season(
                review.fitting(),
                review.nights().size(),
                words.money(review.total()),
                review.nights().stream()
                        .limit(NIGHTS)
                        .map(night -> new Night(night.performance(), words.money(night.total())))
                        .toList(),
                review.passedOver().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(passed -> passed.getValue() + " × " + words.reason(passed.getKey()))
                        .toList());
    }

    private static Choice choice(Preview.Choice choice, DecisionText words, String language) {
        return new Choice(
                choice.performance(),
                SeatTags.of(choice.seats(), language),
                words.money(choice.total()),
                choice.why().stream()
                        .map(why -> DecisionRow.Reason.of(why, words))
                        .toList());
    }
}
