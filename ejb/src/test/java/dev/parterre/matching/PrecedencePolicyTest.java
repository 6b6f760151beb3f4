package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.performance;
import static dev.parterre.matching.SituationFixture.nothingBooked;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.matching.RunAhead.Next;
import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceState;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrecedencePolicyTest {

    private static final Candidate HERE = performance(1).candidate();
    private static final Candidate THERE = performance(2).candidate();

    @Test
    void nobodyIsDisturbedWhenAllKeepWhatTheyHave() {
        var group = List.of(has("a", HERE, HERE), wants("b", HERE), has("c", THERE, HERE, THERE));

        assertThat(disturbed(group)).isEmpty();
    }

    @Test
    void whoWasRefusedWhatIsGivenBackBeforeThemIsNotConcludedAbout() {
        var group = List.of(has("a", HERE, HERE), wants("b", HERE), wants("c", THERE));

        assertThat(disturbed(group, "a")).containsExactly(id("b"));
    }

    @Test
    void whoStandsBeforeWhatIsGivenBackHadTheirChoice() {
        var group = List.of(wants("a", HERE), has("b", HERE, HERE));

        assertThat(disturbed(group, "b")).isEmpty();
    }

    @Test
    void whoHasWorseThanWhatIsGivenBackChoosesAnewAndWhoWantsTheirsToo() {
        var group = List.of(has("a", HERE, HERE), has("b", THERE, HERE, THERE), wants("c", THERE), has("d", THERE));

        assertThat(disturbed(group, "a")).containsExactly(id("b"), id("c"));
    }

    private static Set<PreferenceId> disturbed(List<Applicant> group, String... givingBack) {
        var back = Stream.of(givingBack).map(PrecedencePolicyTest::id).toList();
        return PrecedencePolicy.disturbed(group, one -> one.claim().isPresent() && !back.contains(one.id()));
    }

    private static Applicant has(String id, Candidate places, Candidate... wanted) {
        var applicant = wants(id, wanted);
        applicant.gets(new Claimed(id, places, Money.of("38.00", "EUR"), Duration.ofHours(1), DecisionFacts.none()));
        return applicant;
    }

    private static Applicant wants(String id, Candidate... wanted) {
        var spec = aPreference().spec();
        var situation = nothingBooked().situation();
        var order =
                new StandingOrder(id(id), new AccountId(id.charAt(0)), spec, PreferenceState.ACTIVE, situation.now());
        var search = Search.of(spec, new CandidateIndex(List.of(wanted)), situation);
        return new Applicant(
                new Next(order, new Standing(situation, Optional.empty()), Optional.empty(), false), search);
    }

    private static PreferenceId id(String id) {
        return new PreferenceId(id);
    }
}
