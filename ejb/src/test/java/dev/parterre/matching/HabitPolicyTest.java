package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.City;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.HallId;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.catalog.SaleWindow;
import dev.parterre.catalog.VenueId;
import dev.parterre.catalog.Where;
import dev.parterre.matching.HabitPolicy.Visit;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HabitPolicyTest {

    @Test
    void nobodyHasHabitsBeforeTheFirstVisit() {
        assertThat(HabitPolicy.usual(List.of())).isEmpty();
    }

    @Test
    void oneVisitSaysWhatAndWhereAndHowMany() {
        var usual = HabitPolicy.usual(List.of(visit(Category.JAZZ, "sofia", "2026-03-20T20:30", 2, "61.00")));

        assertThat(usual)
                .containsEntry("quantity", 2)
                .containsEntry("categories", List.of("JAZZ"))
                .containsEntry("cities", List.of("sofia"))
                .containsEntry("maxPrice", "35.00")
                .doesNotContainKeys("weekdays", "timeFrom");
    }

    @Test
    void whatHappenedOnceInFiveVisitsIsNoHabit() {
        var usual = HabitPolicy.usual(List.of(
                visit(Category.JAZZ, "sofia", "2026-03-20T20:30", 2, "60.00"), // Friday
                visit(Category.JAZZ, "sofia", "2026-03-27T19:00", 2, "60.00"),
                visit(Category.OPERA, "sofia", "2026-04-03T19:30", 2, "80.00"),
                visit(Category.OPERA, "sofia", "2026-04-11T19:00", 4, "80.00"), // Saturday
                visit(Category.FILM, "varna", "2026-04-17T19:00", 1, "10.00")));

        assertThat(usual)
                .containsEntry("quantity", 2)
                .containsEntry("categories", List.of("JAZZ", "OPERA"))
                .containsEntry("cities", List.of("sofia"))
                .containsEntry("weekdays", List.of("FRIDAY"))
                .containsEntry("timeFrom", "19:00")
                .containsEntry("maxPrice", "40.00");
    }

    private static Visit visit(Category category, String city, String start, int places, String total) {
        var startsAt = LocalDateTime.parse(start).atZone(CandidateFixture.SOFIA).toInstant();
        var where = new Where(
                new HallId(1L),
                LocalText.empty(),
                new VenueId(1L),
                LocalText.empty(),
                new City(city, LocalText.in("en", city)),
                Optional.empty());
        var performance = new PerformanceDetail(
                new PerformanceId(1L),
                new EventId(1L),
                LocalText.empty(),
                category,
                new OrganiserId(1L),
                where,
                startsAt,
                CandidateFixture.SOFIA,
                PerformanceState.CLOSED,
                new SaleWindow(Instant.EPOCH, startsAt),
                8,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
        return new Visit(performance, places, Money.of(total, "EUR"));
    }
}
