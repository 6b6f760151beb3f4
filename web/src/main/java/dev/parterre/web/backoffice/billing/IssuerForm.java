package dev.parterre.web.backoffice.billing;

import dev.parterre.billing.IssuerView;
import java.io.Serializable;

/** What is typed about an issuer. */
public class IssuerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String legalName = "";
    private String street = "";
    private String postcode = "";
    private String city = "";
    private String country = "BG";
    private String vatNumber = "";
    private String registration = "";
    private String email = "";
    private String iban = "";
    private String exemption = "";

    /** @param known null for one who was never entered; then the name of the programme is a beginning */
    static IssuerForm of(IssuerView known, String name) {
        var form = new IssuerForm();
        form.legalName = known == null ? name : known.party().name();
        if (known != null) {
            form.take(known);
        }
        return form;
    }

    private void take(IssuerView known) {
        street = known.party().address().street();
        postcode = known.party().address().postcode();
        city = known.party().address().city();
        country = known.party().address().country();
        vatNumber = known.party().vatNumber();
        registration = known.party().registration();
        email = known.party().email();
        iban = known.iban();
        exemption = known.exemption();
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getVatNumber() {
        return vatNumber;
    }

    public void setVatNumber(String vatNumber) {
        this.vatNumber = vatNumber;
    }

    public String getRegistration() {
        return registration;
    }

    public void setRegistration(String registration) {
        this.registration = registration;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getExemption() {
        return exemption;
    }

    public void setExemption(String exemption) {
        this.exemption = exemption;
    }
}
