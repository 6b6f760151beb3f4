package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** A building with halls. Its time zone is that of everything that happens in it. */
@Entity
class Venue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String source;
    private String externalId;

    @Column(columnDefinition = "longtext")
    private LocalText name;

    @Column(columnDefinition = "longtext")
    private LocalText city;

    private String cityKey;

    @Column(columnDefinition = "char(2)")
    private String country;

    @Column(columnDefinition = "longtext")
    private LocalText address;

    private String postcode;
    private Double lat;
    private Double lon;
    private String timeZone;

    @Version
    private int version;

    protected Venue() {}

    Venue(ExternalRef ref) {
        this.source = ref.source();
        this.externalId = ref.id();
    }

    /** @return whether anything is different now */
    boolean describe(VenueDraft draft) {
        var same = draft.name().equals(name)
                && city != null
                && draft.address().equals(where())
                && draft.zone().getId().equals(timeZone);
        name = draft.name();
        city = draft.address().city();
        cityKey = CityKey.of(city);
        country = draft.address().country();
        address = draft.address().street();
        postcode = draft.address().postcode();
        lat = draft.address().lat();
        lon = draft.address().lon();
        timeZone = draft.zone().getId();
        return !same;
    }

    VenueId venueId() {
        return new VenueId(id);
    }

    LocalText name() {
        return name;
    }

    LocalText city() {
        return city;
    }

    Address where() {
        return new Address(city, country, address, postcode, lat, lon);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
