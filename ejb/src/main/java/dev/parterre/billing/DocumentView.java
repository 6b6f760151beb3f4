package dev.parterre.billing;

import dev.parterre.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An issued document in a list.
 *
 * @param owner whose numbers it has: an organiser's id, 0 for the house
 * @param corrects id of the document that a credit note takes back
 */
public record DocumentView(
        String id,
        DocumentKind kind,
        String number,
        long owner,
        String issuer,
        String booking,
        LocalDate issuedOn,
        Money net,
        Money vat,
        Money gross,
        Optional<String> corrects) {

    /** What it is called when it is saved. */
    public String fileName() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + owner + "-" + number + ".pdf";
    }
}
