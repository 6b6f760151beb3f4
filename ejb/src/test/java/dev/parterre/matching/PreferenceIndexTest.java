package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.preference.PreferenceFixture;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.QueuePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreferenceIndexTest {

    private static final int PREFERENCES = 10_000;
    private static final int PERFORMANCES = 300;

    private final PreferenceIndex index = new PreferenceIndex();
    private final Map<QueuePosition, PreferenceSpec> stored = new LinkedHashMap<>();

    @Test
    void answersAsIfEveryPreferenceWereAsked() {
        come(PREFERENCES, new WishGenerator(7));

        assertAnswers(new ProgrammeGenerator(8).performances(PERFORMANCES));
    }

    @Test
    void answersSoWhateverElseIsAskedFor() {
        come(PREFERENCES / 2, new WishGenerator(17).sayingMore());

        assertAnswers(new ProgrammeGenerator(18).performances(PERFORMANCES));
    }

    /** A field that nobody here knows makes the index ask every wish of every performance: add it to those that are known. */
    @Test
    void knowsEveryKindOfWish() {
        var wishes = new WishGenerator(20).sayingMore();

        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> IndexedWish.of(wishes.spec()).rest()))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void answersTheSameAfterEditsAndDeletions() {
        var wishes = new WishGenerator(9);
        come(3_000, wishes);
        var random = new Random(10);
        for (var position : List.copyOf(stored.keySet())) {
            switch (random.nextInt(4)) {
                case 0 -> put(position, wishes.spec());
                case 1 -> {
                    stored.remove(position);
                    index.remove(position.id());
                }
                default -> {}
            }
        }

        assertAnswers(new ProgrammeGenerator(11).performances(PERFORMANCES));
        assertThat(index.size()).isEqualTo(stored.size());
        assertThat(index.gone()).isEqualTo(3_000 - stored.size());
    }

    @Test
    void namesTheOldestFirstWheneverItHeardOfThem() {
        var wishes = new WishGenerator(12);
        var positions = new ArrayList<>(
                IntStream.range(0, 100).mapToObj(i -> wishes.position()).toList());
        var ids = positions.stream().map(QueuePosition::id).toList();
        Collections.shuffle(positions, new Random(13));
        positions.forEach(
                position -> index.put(position, PreferenceFixture.aPreference().spec()));

        assertThat(index.wanting(CandidateFixture.aPerformance().candidate())).isEqualTo(ids);
    }

    @Test
    void namesThemInOrderHoweverManyBlocksTheyFill() {
        var wishes = new WishGenerator(21);
        var spec = PreferenceFixture.aPreference().spec();
        var positions = IntStream.range(0, 2 * PreferenceBlock.SIZE + 100)
                .mapToObj(i -> wishes.position())
                .toList();
        positions.forEach(position -> index.put(position, spec));
        var ids = positions.stream().map(QueuePosition::id).toList();
        var candidate = CandidateFixture.aPerformance().candidate();

        assertThat(index.wanting(candidate).equals(ids)).isTrue();

        index.remove(ids.get(5));
        index.put(new QueuePosition(positions.get(5).createdAt(), ids.get(5)), spec);
        assertThat(index.wanting(candidate).equals(ids))
                .as("though it came back last")
                .isTrue();
    }

    @Test
    void findsForEveryPreferenceWhatTryingAllFinds() {
        come(3_000, new WishGenerator(14));
        come(3_000, new WishGenerator(23).sayingMore());

        assertSwept(new ProgrammeGenerator(15).performances(700));
    }

    /** One set holds no more than so many; the order goes on from one to the next. */
    @Test
    void findsTheBestAmongMorePerformancesThanOneSetHolds() {
        come(60, new WishGenerator(24).sayingMore());

        assertSwept(new ProgrammeGenerator(16).performances(Repertoire.MOST + 300));
    }

    private void assertSwept(List<Candidate> programme) {
        var inOrder = programme.stream()
                .sorted(RankPolicy.alike(CandidateFixture.NOW))
                .toList();
        var swept = index.sweep(inOrder, BestOfAll::new).get(0);
        var slot = 0;
        for (var spec : stored.values()) {
            var wish = new Wish(spec);
            var wanted = programme.stream()
                    .filter(wish::fits)
                    .filter(Purse.of(spec)::affords)
                    .toList();
            var best = RankPolicy.bestFirst(wanted, wish, CandidateFixture.NOW).stream()
                    .limit(BestOfAll.MOST)
                    .mapToLong(candidate -> candidate.id().value())
                    .toArray();
            assertThat(swept.best(slot)).as("%s", spec).isEqualTo(best);
            assertThat(swept.wanted(slot++)).as("%s", spec).isEqualTo(wanted.size());
        }
        assertThat(swept.pairs()).isGreaterThan(stored.size());
    }

    @Test
    void neverShowsAPreferenceHalfChanged() throws InterruptedException {
        var position = new WishGenerator(16).position();
        var inSofia = PreferenceFixture.theExample().spec();
        var inPlovdiv = PreferenceFixture.theExample()
                .with("cities", List.of("Plovdiv"))
                .with("weekdays", List.of("MONDAY"))
                .spec();
        var fridayInPlovdiv =
                CandidateFixture.aPerformance().in("Пловдив", "Plovdiv").candidate();
        var done = new AtomicBoolean();
        var writer = new Thread(() -> {
            for (var i = 0; i < 20_000; i++) {
                index.put(position, i % 2 == 0 ? inSofia : inPlovdiv);
            }
            done.set(true);
        });
        writer.start();
        while (!done.get()) {
            assertThat(index.wanting(fridayInPlovdiv)).isEmpty();
        }
        writer.join();
        assertThat(index.size()).isOne();
    }

    private void come(int many, WishGenerator wishes) {
        for (var i = 0; i < many; i++) {
            put(wishes.position(), wishes.spec());
        }
    }

    private void put(QueuePosition position, PreferenceSpec spec) {
        stored.put(position, spec);
        index.put(position, spec);
    }

    private void assertAnswers(List<Candidate> programme) {
        var wishes = new LinkedHashMap<PreferenceId, PreferenceSpec>();
        stored.forEach((position, spec) -> wishes.put(position.id(), spec));
        var folded = new LinkedHashMap<PreferenceId, Wish>();
        wishes.forEach((id, spec) -> folded.put(id, new Wish(spec)));
        var named = 0;
        for (var candidate : programme) {
            var all = wishes.keySet().stream()
                    .filter(id -> folded.get(id).fits(candidate))
                    .filter(id -> Purse.of(wishes.get(id)).affords(candidate))
                    .toList();
            assertThat(index.wanting(candidate)).isEqualTo(all);
            named += all.size();
        }
        assertThat(named).isGreaterThan(programme.size());
    }
}
