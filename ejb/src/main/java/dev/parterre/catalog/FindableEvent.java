package dev.parterre.catalog;

import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** An event with coming performances as the index holds it; read only. */
@Entity
@Immutable
@Subselect(FindableSql.EVENT)
@Synchronize({"event", "performance"})
@Indexed(index = "event")
@TypeBinding(binder = @TypeBinderRef(type = EventDocument.Binder.class))
class FindableEvent {

    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private Category category;

    private LocalText title;
    private LocalText description;

    /** JSON of the performers. */
    private String performers;

    private long mark;

    @OneToMany
    @JoinColumn(name = "event_id")
    @BatchSize(size = 100)
    private List<FindablePerformance> performances = new ArrayList<>();

    protected FindableEvent() {}

    long id() {
        return id;
    }

    Category category() {
        return category;
    }

    LocalText title() {
        return title;
    }

    LocalText description() {
        return description;
    }

    List<Performer> performers() {
        return List.of(Json.read(performers, Performer[].class));
    }

    List<FindablePerformance> performances() {
        return performances;
    }

    /** The same as long as nothing has changed that the index holds, {@link FindableSql#STAMPS}. */
    long stamp() {
        return mark + performances.stream().mapToLong(FindablePerformance::mark).sum();
    }
}
