package dev.parterre.catalog;

import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * An event with its announced performances from today on, called off ones included, by start.
 *
 * @param durationMinutes empty when not known
 */
public record EventDetail(
        EventId id,
        OrganiserId organiser,
        LocalText organiserName,
        Category category,
        EventText text,
        int ageFrom,
        Optional<Integer> durationMinutes,
        List<PerformanceCard> performances) {

    public EventDetail {
        performances = List.copyOf(performances);
    }
}
