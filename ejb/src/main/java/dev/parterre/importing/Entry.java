package dev.parterre.importing;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.HallId;
import dev.parterre.catalog.OrganiserDraft;
import dev.parterre.catalog.VenueDraft;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanFile;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What rows of every format are turned into before anything is stored; refers to other entries by external reference. */
sealed interface Entry {

    record OrganiserEntry(OrganiserDraft draft) implements Entry {}

    record VenueEntry(VenueDraft draft, List<HallEntry> halls) implements Entry {}

    /** @param plan null leaves the hall without one */
    record HallEntry(String externalId, LocalText name, int capacity, NamedPlan plan) {}

    /** @param file what it was made from when that is to be given back, else null */
    record NamedPlan(String name, PlanDraft draft, PlanFile file) {

        NamedPlan(String name, PlanDraft draft) {
            this(name, draft, null);
        }

        SeatingPlanId keep(SeatingPlanService plans, HallId hall) {
            return file == null ? plans.putPlan(hall, draft, name) : plans.putPlan(hall, draft, name, file);
        }
    }

    record EventEntry(
            ExternalRef ref, ExternalRef organiser, Production production, List<PerformanceEntry> performances)
            implements Entry {}

    /** @param durationMinutes null when not known; {@code vatRate} in percent */
    record Production(Category category, EventText text, int ageFrom, Integer durationMinutes, BigDecimal vatRate) {}

    /**
     * @param externalId unique within the event; one that is known keeps the date it has
     * @param prices amounts by category key, then by ticket type
     */
    record PerformanceEntry(
            String externalId,
            HallRef hall,
            LocalDateTime start,
            Sale sale,
            Map<String, Map<String, Money>> prices,
            int limit) {}

    record HallRef(ExternalRef venue, String hall) {

        @Override
        public String toString() {
            return venue.source() + ":" + venue.id() + "/" + hall;
        }
    }

    /** From a wall-clock time of the venue until some time before the start. */
    record Sale(LocalDateTime from, Duration untilBeforeStart) {}
}
