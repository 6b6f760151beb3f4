package dev.parterre.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who issues documents: one row for each organiser that finance has entered, and one for the house. */
@Entity
@Table(name = "billing_issuer")
class Issuer {

    @Id
    private Long owner;

    private String legalName;
    private String street;
    private String postcode;
    private String city;

    @Column(columnDefinition = "char(2)")
    private String country;

    private String vatNumber;
    private String registration;
    private String email;
    private String iban;
    private String exemption;

    @Version
    private int version;

    protected Issuer() {}

    Issuer(long owner) {
        this.owner = owner;
    }

    void describe(IssuerDraft draft) {
        legalName = draft.legalName();
        street = draft.address().street();
        postcode = draft.address().postcode();
        city = draft.address().city();
        country = draft.address().country();
        vatNumber = draft.vatNumber();
        registration = draft.registration();
        email = draft.email();
        iban = draft.iban();
        exemption = draft.exemption();
    }

    IssuerView view() {
        var address = new PostalAddress(street, postcode, city, country);
        return new IssuerView(owner, new Party(legalName, address, vatNumber, registration, email), iban, exemption);
    }
}
