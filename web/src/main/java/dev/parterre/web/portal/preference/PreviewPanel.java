package dev.parterre.web.portal.preference;

import dev.parterre.matching.DecisionText;
import dev.parterre.matching.Preview;
import dev.parterre.matching.ShownPerformance;
import dev.parterre.shared.Money;
import java.util.List;

/** What a wish finds right now, in the words of the page; {@code choice} is null when nothing would be booked. */
public record PreviewPanel(
        String sentence, int fitting, String reason, Choice choice, List<Row> rows, String unknownCities) {

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
                String.join(", ", preview.unknownCities()));
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
