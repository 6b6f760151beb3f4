package dev.parterre.catalog;

import dev.parterre.shared.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;

/** Who puts events on and is paid for them. */
@Entity
class Organiser {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String source;
    private String externalId;

    @Column(columnDefinition = "longtext")
    private LocalText name;

    private String email;
    private String vatNumber;

    @Version
    private int version;

    protected Organiser() {}

    Organiser(ExternalRef ref) {
        this.source = ref.source();
        this.externalId = ref.id();
    }

    /** @return whether anything is different now */
    boolean describe(OrganiserDraft draft) {
        var same = draft.name().equals(name)
                && Objects.equals(draft.email(), email)
                && Objects.equals(draft.vatNumber(), vatNumber);
        name = draft.name();
        email = draft.email();
        vatNumber = draft.vatNumber();
        return !same;
    }

    OrganiserId organiserId() {
        return new OrganiserId(id);
    }

    LocalText name() {
        return name;
    }
}
