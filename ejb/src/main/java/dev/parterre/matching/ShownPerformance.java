package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.LocalText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The performance a decision is about, as it was then. */
public record ShownPerformance(
        PerformanceId id,
        EventId event,
        LocalText title,
        Category category,
        LocalText venue,
        LocalText hall,
        LocalText city,
        Instant startsAt,
        ZoneId zone) {

    static ShownPerformance of(Candidate candidate) {
        return new ShownPerformance(
                candidate.id(),
                candidate.event().id(),
                candidate.event().title(),
                candidate.event().category(),
                candidate.house().name(),
                candidate.house().hall(),
                candidate.house().city(),
                candidate.timing().startsAt(),
                candidate.timing().zone());
    }

    static ShownPerformance of(PerformanceDetail performance) {
        return new ShownPerformance(
                performance.id(),
                performance.event(),
                performance.title(),
                performance.category(),
                performance.where().venue(),
                performance.where().hall(),
                performance.where().city().name(),
                performance.startsAt(),
                performance.zone());
    }

    /** On the venue's clock. */
    public LocalDateTime localStart() {
        return LocalDateTime.ofInstant(startsAt, zone);
    }
}
