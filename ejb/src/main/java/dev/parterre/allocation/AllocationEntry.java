package dev.parterre.allocation;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

/** One preference in the line of a performance. */
@Entity
class AllocationEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long performanceId;
    private int position;
    private int ticketRank;

    @Column(columnDefinition = "char(19)")
    private String ticket;

    private Long accountId;
    private String preferenceId;

    @Column(columnDefinition = "longtext")
    private String places;

    protected AllocationEntry() {}

    void choose(List<String> keys) {
        places = keys.isEmpty() ? null : String.join("\n", keys);
    }

    List<String> places() {
        return places == null ? List.of() : List.of(places.split("\n"));
    }

    LinePlace place() {
        return new LinePlace(position, new PreferenceId(preferenceId));
    }

    int ticketRank() {
        return ticketRank;
    }

    PerformanceId performance() {
        return new PerformanceId(performanceId);
    }

    String ticket() {
        return ticket;
    }

    /** The ticket stays in the line without its account; what the preference said is emptied by its own component. */
    void forgetWhose() {
        accountId = null;
    }
}
