package dev.parterre.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** What billing knows of a booking: whom to invoice, if not the person who booked. Its row is locked while documents are written. */
@Entity
@Table(name = "billing_booking")
class BilledBooking {

    @Id
    private String reference;

    private String name;
    private String vatNumber;
    private String street;
    private String postcode;
    private String city;

    @Column(columnDefinition = "char(2)")
    private String country;

    protected BilledBooking() {}

    void address(BillingAddress to) {
        name = to.name();
        vatNumber = to.vatNumber() == null ? null : to.vatNumber().value();
        street = to.address().street();
        postcode = to.address().postcode();
        city = to.address().city();
        country = to.address().country();
    }

    Optional<BillingAddress> address() {
        if (name == null) {
            return Optional.empty();
        }
        var number = vatNumber == null ? null : new VatNumber(vatNumber);
        return Optional.of(new BillingAddress(name, number, new PostalAddress(street, postcode, city, country)));
    }
}
