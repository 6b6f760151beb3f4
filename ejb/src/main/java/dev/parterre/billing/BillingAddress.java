package dev.parterre.billing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whom an invoice is to be made out to instead of the person who booked. May be personal data.
 *
 * @param vatNumber null when the buyer has none
 */
public record BillingAddress(String name, VatNumber vatNumber, PostalAddress address) {

    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    /** @throws BillingAddressRefused naming the first field that cannot be used */
    public BillingAddress {
        name = text("name", name, 200);
        address = new PostalAddress(
                text("street", address.street(), 200),
                text("postcode", address.postcode(), 16),
                text("city", address.city(), 80),
                country(address.country()));
    }

    static String text(String field, String text, int longest) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()
                || stripped.length() > longest
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new BillingAddressRefused(field);
        }
        return stripped;
    }

    static String country(String country) {
        var code = text("country", country, 2).toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new BillingAddressRefused("country");
        }
        return code;
    }

    Party party() {
        return new Party(name, address, vatNumber == null ? null : vatNumber.value(), null, null);
    }

    @Override
    public String toString() {
        return "BillingAddress";
    }
}
