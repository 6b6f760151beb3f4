package dev.parterre.billing;

import java.math.BigInteger;
import java.util.Locale;

/**
 * What finance enters about an issuer.
 *
 * @param vatNumber null or blank when not registered for value added tax
 * @param registration number in the register of companies; may be blank
 * @param iban may be blank
 * @param exemption why tickets without tax are exempt; may be blank
 */
public record IssuerDraft(
        String legalName,
        PostalAddress address,
        String vatNumber,
        String registration,
        String email,
        String iban,
        String exemption) {

    /** @throws BillingAddressRefused, VatNumberRefused for the first thing that cannot be used */
    public IssuerDraft {
        legalName = BillingAddress.text("legalName", legalName, 200);
        address = new PostalAddress(
                BillingAddress.text("street", address.street(), 200),
                BillingAddress.text("postcode", address.postcode(), 16),
                BillingAddress.text("city", address.city(), 80),
                BillingAddress.country(address.country()));
        vatNumber = blank(vatNumber) ? null : VatNumber.of(vatNumber).value();
        registration = optional("registration", registration, 40);
        email = optional("email", email, 254);
        iban = iban(optional("iban", iban, 42));
        exemption = blank(exemption) ? "" : BillingAddress.text("exemption", exemption, 300);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String optional(String field, String text, int longest) {
        return blank(text) ? null : BillingAddress.text(field, text, longest);
    }

    /** ISO 13616: letters as two digits, country and check digits last, and the whole leaves one when divided by 97. */
    private static String iban(String typed) {
        if (typed == null) {
            return null;
        }
        var iban = typed.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (!iban.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            throw new BillingAddressRefused("iban");
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        if (new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() != 1) {
            throw new BillingAddressRefused("iban");
        }
        return iban;
    }
}
