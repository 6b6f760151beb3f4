package dev.parterre.web.portal.billing;

import dev.parterre.billing.BillingAddress;
import dev.parterre.billing.DocumentService;
import dev.parterre.billing.DocumentView;
import dev.parterre.billing.PostalAddress;
import dev.parterre.billing.VatNumber;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.ticketing.BookingBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The documents of a booking of mine, and the wish to have it invoiced to an address. */
@Named
@RequestScoped
public class PapersBacking {

    @EJB
    private DocumentService documents;

    @Inject
    private BookingBacking page;

    private List<DocumentView> issued;
    private String name;
    private String vatNumber;
    private String street;
    private String postcode;
    private String city;
    private String country = "BG";

    @PostConstruct
    void load() {
        issued = documents.documentsOf(page.getBooking());
    }

    /** Takes back what was issued and has it written to the address. */
    public String invoice() {
        var number = vatNumber == null || vatNumber.isBlank() ? null : VatNumber.of(vatNumber);
        var address = new BillingAddress(name, number, new PostalAddress(street, postcode, city, country));
        var reference = page.getBooking().reference();
        documents.address(reference, address);
        Notices.keep("billing.papers.invoiced");
        return "/tickets/booking?faces-redirect=true&reference=" + reference;
    }

    public List<DocumentView> getIssued() {
        return issued;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getVatNumber() {
        return vatNumber;
    }

    public void setVatNumber(String vatNumber) {
        this.vatNumber = vatNumber;
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
}
