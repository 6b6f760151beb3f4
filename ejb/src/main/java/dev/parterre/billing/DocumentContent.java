package dev.parterre.billing;

import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that stands on a document, as it was when it was issued; kept word for word and never changed. Amounts are sums of
 * rounded lines, so that document, booking and ledger say the same to the minor unit. Those of a credit note are positive too.
 *
 * @param number ten digits, the year and a number without gaps in the issuer's year
 * @param corrects what a credit note takes back; null for the other kinds
 */
public record DocumentContent(
        DocumentKind kind,
        String number,
        LocalDate issuedOn,
        Correction corrects,
        Party issuer,
        Party buyer,
        Subject subject,
        List<Line> lines,
        List<Tax> taxes,
        Amounts total) {

    public DocumentContent {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    public Optional<Correction> correction() {
        return Optional.ofNullable(corrects);
    }

    /**
     * A document that was issued before.
     *
     * @param replaced whether a new one takes its place, so that no money goes back
     */
    public record Correction(String number, LocalDate issuedOn, boolean replaced) {}

    /**
     * What it is about.
     *
     * @param seller the organiser for whom the house sells; empty when the house invoices its own fee
     * @param suppliedOn the day of the performance
     * @param language {@code en} or {@code bg}
     * @param paidBy null when it is not known
     */
    public record Subject(
            String reference, String title, String seller, LocalDate suppliedOn, String language, Tender paidBy) {}

    /**
     * Some of the same.
     *
     * @param text what it is, in the document's language
     * @param detail which ones: seats; empty when there is nothing to say
     * @param each what one of them costs, everything inside
     * @param all what all of them cost; the tax of each alone may be a minor unit more or less than its part of this
     */
    public record Line(String text, String detail, int quantity, BigDecimal rate, Money each, Amounts all) {}

    /**
     * All lines of one rate.
     *
     * @param reason why there is no tax; empty when there is
     */
    public record Tax(BigDecimal rate, TaxCategory category, String reason, Amounts amounts) {}

    /** {@code net} and {@code vat} make {@code gross}. */
    public record Amounts(Money net, Money vat, Money gross) {

        static Amounts zero(String currency) {
            return new Amounts(Money.zero(currency), Money.zero(currency), Money.zero(currency));
        }

        Amounts plus(Amounts other) {
            return new Amounts(net.plus(other.net), vat.plus(other.vat), gross.plus(other.gross));
        }
    }
}
