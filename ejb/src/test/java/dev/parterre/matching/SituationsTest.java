package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.matching.CandidateFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.Commitment;
import dev.parterre.booking.HoldId;
import dev.parterre.preference.PreferenceFixture;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceState;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between the look at what is open and the look at what is booked a hold becomes a booking. */
class SituationsTest {

    private static final Money TOTAL = Money.of("76.00", "EUR");

    private final Candidate candidate = aPerformance().candidate();

    @Test
    void whatIsBookedMeanwhileCountsOnce() {
        var open = List.of(pending("booked-meanwhile"), pending("still-open"));
        var commitments = List.of(booking("booked-meanwhile"), booking("bought-by-hand"));

        assertThat(Situations.unbooked(open, commitments))
                .extracting(decision -> decision.hold().orElseThrow().value())
                .containsExactly("still-open");
    }

    @Test
    void whatIsOpenCountsWhereNothingIsBooked() {
        assertThat(Situations.unbooked(List.of(pending("a"), pending("b")), List.of()))
                .hasSize(2);
    }

    private Decision pending(String hold) {
        var order = new StandingOrder(
                new PreferenceId("p"),
                new AccountId(1),
                PreferenceFixture.aPreference().spec(),
                PreferenceState.ACTIVE,
                NOW);
        var claimed = new Claimed(hold, candidate, TOTAL, Duration.ofHours(24), DecisionFacts.near(candidate));
        return Decision.pending(new Cause(DecisionTrigger.PREFERENCE, hold), order, claimed, NOW);
    }

    private Commitment booking(String hold) {
        return new Commitment(BookingReference.of("ABCDE23456"), new HoldId(hold), candidate.id(), 2, TOTAL, NOW);
    }
}
