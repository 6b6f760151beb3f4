package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** Where a venue is. Street and postcode may be empty or null; latitude and longitude (degrees, WGS 84) are null together. */
public record Address(LocalText city, String country, LocalText street, String postcode, Double lat, Double lon) {

    /** @throws ProgrammeEntryRefused for the first thing that cannot be an address */
    public Address {
        EntryRules.text("city", city, 80);
        EntryRules.optionalText("address", street, 300);
        EntryRules.optional("postcode", postcode, 16);
        EntryRules.require(country != null && country.matches("[A-Z]{2}"), "country", "malformed");
        EntryRules.require((lat == null) == (lon == null), "lat", "malformed");
        EntryRules.require(lat == null || Math.abs(lat) <= 90 && Math.abs(lon) <= 180, "lat", "out-of-range");
    }
}
