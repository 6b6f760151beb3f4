package dev.parterre.billing;

import dev.parterre.billing.DocumentContent.Amounts;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.billing.DocumentContent.Subject;
import dev.parterre.billing.DocumentContent.Tax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document that has everything but its number.
 *
 * @param owner whose numbers it takes: an organiser's id, or the house
 * @param corrects what a credit note takes back
 * @param replaces whether it makes room for a new one, so that no money goes back
 * @param covers the lines of the booking that it is about
 */
record DocumentDraft(
        DocumentKind kind,
        long owner,
        Optional<IssuedDocument> corrects,
        boolean replaces,
        IssuerView issuer,
        Party buyer,
        Subject subject,
        List<Line> lines,
        Set<Long> covers) {

    DocumentContent numbered(String number, LocalDate issuedOn) {
        var currency = lines.get(0).all().gross().currency();
        return new DocumentContent(
                kind,
                number,
                issuedOn,
                corrects.map(before -> before.corrected(replaces)).orElse(null),
                issuer.party(),
                buyer,
                subject,
                lines,
                taxes(currency),
                lines.stream().map(Line::all).reduce(Amounts.zero(currency), Amounts::plus));
    }

    private List<Tax> taxes(String currency) {
        var byRate = new TreeMap<BigDecimal, Amounts>();
        lines.forEach(line -> byRate.merge(line.rate(), line.all(), Amounts::plus));
        return byRate.descendingMap().entrySet().stream()
                .map(rate -> tax(rate.getKey(), rate.getValue()))
                .toList();
    }

    private Tax tax(BigDecimal rate, Amounts amounts) {
        var category = issuer.category(rate);
        return new Tax(rate, category, issuer.reason(category, subject.language()), amounts);
    }
}
