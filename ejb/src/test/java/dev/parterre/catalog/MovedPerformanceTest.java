package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A performance that is called off or taken off its date. */
class MovedPerformanceTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void itIsTheSameOnAnotherDateAndItsSaleEndsAsLongBeforeTheStart() {
        var performance = onSale();
        performance.moveTo(LocalDateTime.parse("2027-04-02T19:30"), NOW);
        assertThat(performance.state()).isEqualTo(PerformanceState.ON_SALE);
        assertThat(performance.localStart()).isEqualTo("2027-04-02T19:30");
        // after the clocks have gone forward
        assertThat(performance.startsAt()).isEqualTo("2027-04-02T16:30:00Z");
        assertThat(Duration.between(performance.sale().until(), performance.startsAt()))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void oneThatIsPostponedIsNotSoldUntilItHasADate() {
        var performance = onSale();
        performance.postpone();
        performance.postpone();
        assertThat(performance.state()).isEqualTo(PerformanceState.RESCHEDULED);
        assertThat(Performances.onSale(performance.state(), performance.sale(), NOW))
                .isFalse();
        performance.moveTo(LocalDateTime.parse("2027-05-02T19:30"), NOW);
        assertThat(performance.state()).isEqualTo(PerformanceState.ON_SALE);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01T13:59, past", "2027-03-20T19:00, unchanged", "2027-03-28T03:30, no-such-local-time"})
    void aDateThatIsNoneIsRefused(LocalDateTime start, String reason) {
        assertThatThrownBy(() -> onSale().moveTo(start, NOW))
                .isInstanceOfSatisfying(ProgrammeEntryRefused.class, refused -> assertThat(refused.facts())
                        .containsEntry("reason", reason));
    }

    @Test
    void whatIsCalledOffStaysSo() {
        var performance = onSale();
        assertThat(performance.cancel()).isTrue();
        assertThat(performance.cancel()).isFalse();
        assertThatThrownBy(performance::postpone).isInstanceOf(ProgrammeEntryRefused.class);
        assertThatThrownBy(() -> performance.moveTo(LocalDateTime.parse("2027-05-02T19:30"), NOW))
                .isInstanceOf(ProgrammeEntryRefused.class);
        assertThatThrownBy(() -> draft().cancel()).isInstanceOf(ProgrammeEntryRefused.class);
    }

    private static Performance onSale() {
        var performance = draft();
        performance.assignPlan(1);
        performance.announcePrice(Money.of("20.00", "EUR"));
        performance.schedule();
        performance.follow(NOW);
        return performance;
    }

    private static Performance draft() {
        var address =
                new Address(LocalText.of("София", "Sofia"), "BG", LocalText.of("ул. 1", "1 St"), null, null, null);
        var venue = new Venue(new ExternalRef("test", "v"));
        venue.describe(new VenueDraft(new ExternalRef("test", "v"), LocalText.of("Дом", "House"), address, SOFIA));
        var hall = new Hall(venue, "h") {
            @Override
            HallId hallId() {
                return new HallId(1);
            }
        };
        var performance = new Performance(null, "p");
        performance.describe(
                new PerformanceDraft(
                        new EventId(1),
                        "p",
                        new HallId(1),
                        LocalDateTime.parse("2027-03-20T19:00"),
                        new SaleWindow(Instant.parse("2027-01-01T08:00:00Z"), Instant.parse("2027-03-20T15:00:00Z")),
                        8),
                hall);
        return performance;
    }
}
