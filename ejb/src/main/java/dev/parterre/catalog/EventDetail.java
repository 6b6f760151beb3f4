package dev.parterre.catalog;

import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * An event with its announced performances from today on, by start: those that were called off too, and those that wait for a new
 * date, whenever they were to be.
 *
 * @param durationMinutes empty when not known
 * @param last when there are none of them: the one that was on last; empty when none ever was
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
