package dev.parterre.billing;

import dev.parterre.billing.DocumentContent.Amounts;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.billing.DocumentContent.Subject;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Documents of one booking of a performance in December. */
final class DocumentFixture {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private DocumentFixture() {}

    static IssuerView anIssuer() {
        var address = new PostalAddress("бул. „Дондуков“ 30", "1000", "София", "BG");
        return new IssuerView(7, new Party("Софийска опера", address, "BG175074752", "175074752", null), null, "");
    }

    static Line aLine(int quantity, long eachMinor, long vatMinor, String rate) {
        var gross = Money.of("0.00", "EUR").plus(new Money(eachMinor * quantity, "EUR"));
        var vat = new Money(vatMinor, "EUR");
        return new Line(
                "Възрастен, I категория",
                "Партер ред 7 място 14",
                quantity,
                new BigDecimal(rate),
                new Money(eachMinor, "EUR"),
                new Amounts(gross.minus(vat), vat, gross));
    }

    static DocumentDraft aDraft(
            DocumentKind kind, Optional<IssuedDocument> corrects, List<Line> lines, Long... covers) {
        var buyer = new Party("Елена Димитрова", PostalAddress.in("BG"), null, null, null);
        var subject =
                new Subject("7KQ2M9HD", "Турандот", "Софийска опера", LocalDate.of(2026, 12, 12), "bg", Tender.CARD);
        return new DocumentDraft(kind, 7, corrects, false, anIssuer(), buyer, subject, lines, Set.of(covers));
    }

    static IssuedDocument receipt(int sequence, Long... covers) {
        return issued(
                aDraft(DocumentKind.RECEIPT, Optional.empty(), List.of(aLine(2, 4500, 1500, "20.00")), covers),
                sequence);
    }

    static IssuedDocument creditNote(IssuedDocument of, int sequence, Long... covers) {
        return issued(
                aDraft(DocumentKind.CREDIT_NOTE, Optional.of(of), List.of(aLine(1, 4500, 750, "20.00")), covers),
                sequence);
    }

    static IssuedDocument issued(DocumentDraft draft, int sequence) {
        return new IssuedDocument(draft, new DocumentNumber(TODAY, sequence), Optional.empty(), NOON);
    }
}
