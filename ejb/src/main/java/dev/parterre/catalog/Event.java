package dev.parterre.catalog;

import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A production. When and where it is on is said by its performances. */
@Entity
class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organiser organiser;

    private String source;
    private String externalId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Category category;

    @Column(columnDefinition = "longtext")
    private LocalText title;

    @Column(columnDefinition = "longtext")
    private LocalText description;

    /** JSON of the performers. */
    @Column(columnDefinition = "longtext")
    private String performers;

    @Column(columnDefinition = "longtext")
    private LocalText languageNote;

    private int ageFrom;
    private Integer durationMinutes;

    @Column(columnDefinition = "longtext")
    private String searchText;

    @Version
    private int version;

    protected Event() {}

    Event(ExternalRef ref) {
        this.source = ref.source();
        this.externalId = ref.id();
        this.searchText = "";
    }

    /** @return whether anything is different now */
    boolean describe(EventDraft draft, Organiser by) {
        var same = organiser != null
                && by.organiserId().equals(organiser.organiserId())
                && draft.category() == category
                && draft.text().equals(textOrNull())
                && draft.ageFrom() == ageFrom
                && Objects.equals(draft.durationMinutes(), durationMinutes);
        organiser = by;
        category = draft.category();
        title = draft.text().title();
        description = draft.text().description();
        performers = Json.write(draft.text().performers());
        languageNote = draft.text().languageNote();
        ageFrom = draft.ageFrom();
        durationMinutes = draft.durationMinutes();
        return !same;
    }

    /** What the search finds it by: its own words and those of the places where it is on. */
    void findableBy(List<Venue> venues) {
        searchText = SearchText.of(text(), venues);
    }

    EventText text() {
        return new EventText(title, description, performers(), languageNote);
    }

    private EventText textOrNull() {
        return title == null ? null : text();
    }

    EventId eventId() {
        return new EventId(id);
    }

    Organiser organiser() {
        return organiser;
    }

    Category category() {
        return category;
    }

    EventName name() {
        return new EventName(eventId(), title, organiser.name());
    }

    LocalText title() {
        return title;
    }

    int ageFrom() {
        return ageFrom;
    }

    Integer durationMinutes() {
        return durationMinutes;
    }

    private List<Performer> performers() {
        return Arrays.asList(Json.read(performers, Performer[].class));
    }

    /** The names of performers stored so, in all languages. */
    static List<String> names(String performers) {
        return Arrays.stream(Json.read(performers, Performer[].class))
                .flatMap(performer -> performer.name().texts().values().stream())
                .distinct()
                .toList();
    }
}
