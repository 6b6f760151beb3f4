package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static dev.parterre.matching.CandidateFixture.aPerformance;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.preference.PreferenceFixture;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceState;
import dev.parterre.preference.StandingOrder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house of 60.00 in front and 30.00 behind, and who in its line need not be searched for. */
class RemainsTest {

    private static final PreferenceId ID = PreferenceId.of("abcdefghijkmnpqrstuvwxyz23");

    private final int[] room = {4, 4};
    private final Remains remains =
            new Remains(aPerformance().costing("60.00", "30.00").candidate(), room::clone);

    @ParameterizedTest
    @CsvSource({"0,0,true", "1,0,false", "0,1,false"})
    void nothingIsLeftWhenNoCategoryWithAPriceHasAPlace(int front, int behind, boolean nothing) {
        left(front, behind);

        assertThat(remains.isNothing()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({
        // quantity, at most, places in front, places behind
        "2,45,9,2,true",
        "2,45,9,1,false",
        "2,60,1,1,true",
        "2,60,0,1,false",
        "1,20,9,9,false"
    })
    void onlyPlacesAtPricesTheyWouldPayCount(int quantity, String most, int front, int behind, boolean may) {
        left(front, behind);
        var order = order(aPreference().with("quantity", quantity).with("maxPrice", most));

        assertThat(remains.mayDoFor(order)).isEqualTo(may);
    }

    @Test
    void whoWantsWhatSomebodyDidNotFindIsNotSearchedFor() {
        var pair = aPreference().with("quantity", 2).with("maxPrice", "45");

        remains.learn(order(pair), wentAway(Reason.NO_SEATS_TOGETHER, Set.of(1)));

        assertThat(remains.mayDoFor(order(pair))).isFalse();
        assertThat(remains.mayDoFor(order(pair.with("quantity", 3)))).isTrue();
    }

    @Test
    void whoWouldPayForMoreIsSearchedFor() {
        remains.learn(order(aPreference().with("maxPrice", "45")), wentAway(Reason.SOLD_OUT, Set.of(1)));

        assertThat(remains.mayDoFor(order(aPreference().with("maxPrice", "60"))))
                .isTrue();
    }

    @Test
    void whoseBudgetWasTheReasonTellsNothingAboutOthers() {
        var wish = aPreference().with("maxPrice", "60");

        remains.learn(order(wish), wentAway(Reason.BUDGET_MONTH_REACHED, Set.of(0, 1)));
        remains.learn(order(wish), wentAway(Reason.SOLD_OUT, Set.of(1)));

        assertThat(remains.mayDoFor(order(wish))).isTrue();
    }

    private void left(int front, int behind) {
        room[0] = front;
        room[1] = behind;
    }

    /** One seat in front and one behind are enough for two who may mix them, and not for two who may not. */
    @Test
    void whoMayMixWhatOthersCouldNotIsSearchedFor() {
        left(1, 1);
        var pair = aPreference().with("quantity", 2).with("maxPrice", "60");

        remains.learn(order(pair), wentAway(Reason.NO_SEATS_TOGETHER, List.of(Set.of(0), Set.of(1))));

        assertThat(remains.mayDoFor(order(pair))).isTrue();
        remains.learn(order(pair), wentAway(Reason.NO_SEATS_TOGETHER, Set.of(0, 1)));
        assertThat(remains.mayDoFor(order(pair))).isFalse();
    }

    private static Decided wentAway(Reason reason, Set<Integer> mix) {
        return wentAway(reason, List.of(mix));
    }

    private static Decided wentAway(Reason reason, List<Set<Integer>> mixes) {
        return Decided.nothing(Outcome.NONE, reason).lookedThrough(mixes);
    }

    private static StandingOrder order(PreferenceFixture wish) {
        return new StandingOrder(ID, new AccountId(1), wish.spec(), PreferenceState.ACTIVE, NOW);
    }
}
