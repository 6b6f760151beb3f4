package dev.parterre.billing;

/**
 * Where somebody is, for a document.
 *
 * @param country ISO 3166, two letters; the other parts are empty where nobody asked for them
 */
public record PostalAddress(String street, String postcode, String city, String country) {

    static PostalAddress in(String country) {
        return new PostalAddress("", "", "", country);
    }
}
