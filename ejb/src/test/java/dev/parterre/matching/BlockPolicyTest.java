package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceState;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPolicyTest {

    private static final RunId RUN = RunId.random();

    @Test
    void nothingSpeaksAgainstAnActivePreference() {
        assertThat(BlockPolicy.block(order(PreferenceState.ACTIVE, NOW), List.of(), List.of(), NOW))
                .isEmpty();
    }

    @Test
    void whatWasPausedSinceIsLeftAlone() {
        assertThat(BlockPolicy.block(order(PreferenceState.PAUSED, NOW), List.of(), List.of(), NOW))
                .contains(Reason.NOT_ACTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // now it is 2026-11-22, 10:00 in Sofia
                "2026-11-22,-,-",
                "2026-11-21,-,OVER",
                "-,2026-11-22,-",
                "-,2026-11-23,RESTING",
            })
    void aPreferenceHasItsDays(String endsOn, String pausedUntil, Reason reason) {
        var spec = aPreference()
                .with("endsOn", endsOn)
                .with("pausedUntil", pausedUntil)
                .draft()
                .read(LocalDate.of(2026, 11, 1), place -> Optional.empty());
        var order = new StandingOrder(
                PreferenceId.of("abcdefghijkmnpqrstuvwxyz23"), new AccountId(1), spec, PreferenceState.ACTIVE, NOW);

        assertThat(BlockPolicy.block(order, List.of(), List.of(), NOW).orElse(null))
                .isEqualTo(reason);
    }

    @Test
    void anOpenOfferIsWaitedFor() {
        var offered = Decision.offered(Cause.of(RUN), order(PreferenceState.ACTIVE, NOW), claimed(), NOW);

        assertThat(BlockPolicy.block(order(PreferenceState.ACTIVE, NOW), List.of(offered), List.of(offered), NOW))
                .contains(Reason.WAITING_FOR_ANSWER);
    }

    @Test
    void aMonthHasSoManyBookingsAndNoMore() {
        var booked = pending(NOW);
        booked.booked("ABCDEFGHJK", NOW);

        assertThat(BlockPolicy.block(order(PreferenceState.ACTIVE, NOW), List.of(booked), List.of(booked), NOW))
                .contains(Reason.BOOKINGS_MONTH_REACHED);
    }

    @ParameterizedTest
    @CsvSource({
        // declined so long ago, preference changed so long ago, blocked
        "PT1H,PT48H,true",
        "PT23H59M,PT48H,true",
        "PT24H,PT48H,false",
        "PT1H,PT30M,false",
    })
    void aDeclinedCardRestsForADayUnlessThePreferenceWasChanged(Duration declined, Duration changed, boolean blocked) {
        var failed = pending(NOW.minus(declined));
        failed.failed(Reason.PAYMENT_DECLINED, NOW.minus(declined));

        var block =
                BlockPolicy.block(order(PreferenceState.ACTIVE, NOW.minus(changed)), List.of(), List.of(failed), NOW);

        assertThat(block.isPresent()).isEqualTo(blocked);
    }

    private static Decision pending(Instant at) {
        return Decision.pending(Cause.of(RUN), order(PreferenceState.ACTIVE, at), claimed(), at);
    }

    private static Claimed claimed() {
        var candidate = CandidateFixture.aPerformance().candidate();
        var facts = new DecisionFacts(
                ShownPerformance.of(candidate), List.of(), List.of(), Money.of("38.00", "EUR"), Map.of(), 1);
        return new Claimed("hold", candidate, Money.of("76.00", "EUR"), Duration.ofHours(24), facts);
    }

    private static StandingOrder order(PreferenceState state, Instant changedAt) {
        return new StandingOrder(
                PreferenceId.of("abcdefghijkmnpqrstuvwxyz23"),
                new AccountId(1),
                aPreference().spec(),
                state,
                changedAt);
    }
}
