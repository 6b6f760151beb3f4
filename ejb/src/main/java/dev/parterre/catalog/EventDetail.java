package dev.parterre.catalog;

import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * An event with its announced performances from today on, called off ones included, by start.
 *
 * @param durationMinutes empty when not known
 * @param last when none of them is to come: the one that was on last, empty when there was none
 */
public record EventDetail(
        EventId id,
        OrganiserId organiser,
        LocalText organiserName,
        Category category,
        EventText text,
        int ageFrom,
        Optional<Integer> durationMinutes,
        List<PerformanceCard> performances,
        Optional<PerformanceCard> last) {

    public EventDetail {
        performances = List.copyOf(performances);
    }
}
