package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class CandidateIndexTest {

    private static final int PREFERENCES = 10_000;

    @Test
    void answersAsIfEveryPerformanceWereCompared() {
        assertAnswers(new WishGenerator(22));
    }

    @Test
    void answersSoWhateverElseIsAskedFor() {
        assertAnswers(new WishGenerator(25).sayingMore());
    }

    private static void assertAnswers(WishGenerator wishes) {
        var programme = new ProgrammeGenerator(21).performances(400);
        var index = new CandidateIndex(programme);
        var inOrder = programme.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.timing().startsAt())
                        .thenComparing(candidate -> candidate.id().value()))
                .toList();
        var fitting = 0;
        for (var i = 0; i < PREFERENCES; i++) {
            var spec = wishes.spec();
            var wish = new Wish(spec);
            var found = index.fitting(wish, spec);
            assertThat(found)
                    .as("%s", spec)
                    .isEqualTo(inOrder.stream().filter(wish::fits).toList());
            fitting += found.size();
        }
        assertThat(fitting).isGreaterThan(PREFERENCES / 2);
    }

    @Test
    void limitsNeverAllowWhatThePurseDoesNot() {
        assertBounded(new WishGenerator(24));
        assertBounded(new WishGenerator(26).sayingMore());
    }

    private static void assertBounded(WishGenerator wishes) {
        var programme = new ProgrammeGenerator(23).performances(200);
        var nothingBooked = SituationFixture.nothingBooked().at(NOW).situation();
        for (var i = 0; i < 2_000; i++) {
            var spec = wishes.spec();
            var purse = Purse.of(spec);
            assertThat(programme)
                    .filteredOn(candidate ->
                            LimitPolicy.refusal(spec, candidate, nothingBooked).isEmpty())
                    .allMatch(purse::affords);
        }
    }
}
