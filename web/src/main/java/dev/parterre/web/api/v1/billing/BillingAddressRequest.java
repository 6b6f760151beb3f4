package dev.parterre.web.api.v1.billing;

import dev.parterre.billing.BillingAddress;
import dev.parterre.billing.PostalAddress;
import dev.parterre.billing.VatNumber;
import dev.parterre.web.api.v1.booking.FieldMissing;

/**
 * Whom to invoice.
 *
 * @param vatNumber may be left out; checked for its form when given
 * @param country ISO 3166, two letters
 */
public record BillingAddressRequest(
        String name, String vatNumber, String street, String postcode, String city, String country) {

    static BillingAddress address(BillingAddressRequest given) {
        if (given == null) {
            throw new FieldMissing("body");
        }
        var number = given.vatNumber == null || given.vatNumber.isBlank() ? null : VatNumber.of(given.vatNumber);
        return new BillingAddress(
                given.name, number, new PostalAddress(given.street, given.postcode, given.city, given.country));
    }
}
