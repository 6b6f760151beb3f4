package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.CancellationQuote;
import dev.parterre.booking.LineRefund;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a cancellation would bring.
 *
 * @param refund what the customer gets, as money or as {@code credit}
 * @param fee kept for cancelling
 * @param serviceFee kept of the service fee
 * @param ways how much goes back to what it was paid with
 * @param amounts what becomes of the price of each place
 */
public record CancellationQuoteAnswer(
        String reference,
        List<PlaceAnswer> places,
        Money refund,
        Money fee,
        Money serviceFee,
        boolean credit,
        List<Way> ways,
        List<Amounts> amounts) {

    public record Way(Tender tender, Money amount) {}

    public record Amounts(String seat, Money paid, Money fee, Money serviceFee, Money refund) {

        private static Amounts of(String seat, LineRefund refund) {
            return new Amounts(seat, refund.paid(), refund.fee(), refund.serviceFee(), refund.back());
        }
    }

    static CancellationQuoteAnswer of(CancellationQuote quote, ApiLanguage language) {
        return new CancellationQuoteAnswer(
                quote.reference().value(),
                quote.lines().stream()
                        .map(line -> PlaceAnswer.of(line, language::of))
                        .toList(),
                quote.refund(),
                quote.amounts().fee(),
                quote.amounts().serviceFee(),
                quote.credit(),
                quote.ways().stream()
                        .map(part -> new Way(part.tender(), part.amount()))
                        .toList(),
                IntStream.range(0, quote.lines().size())
                        .mapToObj(i -> Amounts.of(
                                quote.lines().get(i).place().seatKey(),
                                quote.refunds().get(i)))
                        .toList());
    }
}
