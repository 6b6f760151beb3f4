package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A room of a venue. */
@Entity
class Hall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Venue venue;

    private String externalId;

    @Column(columnDefinition = "longtext")
    private LocalText name;

    private int capacity;

    @Version
    private int version;

    protected Hall() {}

    Hall(Venue venue, String externalId) {
        this.venue = venue;
        this.externalId = externalId;
    }

    /** @return whether anything is different now */
    boolean describe(HallDraft draft) {
        var same = draft.name().equals(name) && draft.capacity() == capacity;
        name = draft.name();
        capacity = draft.capacity();
        return !same;
    }

    HallId hallId() {
        return new HallId(id);
    }

    Venue venue() {
        return venue;
    }

    String externalId() {
        return externalId;
    }

    LocalText name() {
        return name;
    }

    int capacity() {
        return capacity;
    }
}
