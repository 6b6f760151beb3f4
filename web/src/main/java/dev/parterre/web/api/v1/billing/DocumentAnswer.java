package dev.parterre.web.api.v1.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.billing.DocumentView;
import dev.parterre.shared.Money;

/**
 * An issued document; its file is under {@code documents/{id}.pdf} of the booking.
 *
 * @param number unique within its issuer
 * @param corrects id of the document that a credit note takes back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentAnswer(
        String id,
        String kind,
        String number,
        String issuer,
        String booking,
        String issuedOn,
        Money net,
        Money vat,
        Money gross,
        String corrects) {

    static DocumentAnswer of(DocumentView document) {
        return new DocumentAnswer(
                document.id(),
                document.kind().name(),
                document.number(),
                document.issuer(),
                document.booking(),
                document.issuedOn().toString(),
                document.net(),
                document.vat(),
                document.gross(),
                document.corrects().orElse(null));
    }
}
