package dev.parterre.billing;

import dev.parterre.billing.DocumentContent.Line;
import java.util.Collection;
import java.util.Optional;

/**
 * Who issues documents, as finance entered it.
 *
 * @param owner an organiser's id; 0 for the house
 * @param iban where payouts go; null when not known
 * @param exemption why tickets without tax are exempt, in the law's words; empty when the issuer has none
 */
public record IssuerView(long owner, Party party, String iban, String exemption) {

    /** Which rule a rate follows. */
    TaxCategory category(java.math.BigDecimal rate) {
        if (rate.signum() > 0) {
            return TaxCategory.STANDARD;
        }
        return party.vatNumber() == null ? TaxCategory.OUTSIDE : TaxCategory.EXEMPT;
    }

    /** Why nothing is taxed; empty for what is. */
    String reason(TaxCategory category, String language) {
        return switch (category) {
            case STANDARD -> "";
            case EXEMPT -> exemption;
            case OUTSIDE -> DocumentWords.in(language).text("outside");
        };
    }

    /** What must be entered before such lines can be invoiced; empty when nothing is missing. Nothing is guessed. */
    Optional<String> missing(Collection<Line> lines) {
        for (var line : lines) {
            if (line.rate().signum() > 0 && party.vatNumber() == null) {
                return Optional.of("vat-number");
            }
            if (category(line.rate()) == TaxCategory.OUTSIDE && party.registration() == null) {
                return Optional.of("registration");
            }
            if (category(line.rate()) == TaxCategory.EXEMPT && exemption.isEmpty()) {
                return Optional.of("exemption");
            }
        }
        return Optional.empty();
    }
}
