package dev.parterre.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A VAT identification number of the European Union or Northern Ireland, checked for its form and, where the country's check digits are
 * a simple sum, for those. That it exists and whose it is only the tax offices know.
 */
public record VatNumber(@JsonValue String value) {

    /** @throws VatNumberRefused when it is of no known form or its check digits are wrong */
    @JsonCreator
    public VatNumber {
        VatNumberPolicy.check(value);
    }

    /**
     * As people write it, with blanks, dots and dashes, in any case; {@code GR} for {@code EL}.
     *
     * @throws VatNumberRefused likewise
     */
    public static VatNumber of(String typed) {
        return new VatNumber(VatNumberPolicy.normal(typed));
    }

    /** As the tax authorities name it: an ISO 3166 code, but {@code EL} for Greece and {@code XI} for Northern Ireland. */
    public String prefix() {
        return value.substring(0, 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
