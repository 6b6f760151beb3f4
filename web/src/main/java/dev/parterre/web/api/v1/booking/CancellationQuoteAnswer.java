package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.CancellationQuote;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.util.List;

/** What a cancellation would bring. */
public record CancellationQuoteAnswer(String reference, List<PlaceAnswer> places, Money refund) {

    static CancellationQuoteAnswer of(CancellationQuote quote, ApiLanguage language) {
        return new CancellationQuoteAnswer(
                quote.reference().value(),
                quote.lines().stream()
                        .map(line -> PlaceAnswer.of(line, language::of))
                        .toList(),
                quote.refund());
    }
}
