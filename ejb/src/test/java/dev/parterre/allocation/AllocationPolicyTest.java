package dev.parterre.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parterre.allocation.Allocation.Cause;
import dev.parterre.allocation.Allocation.Part;
import dev.parterre.allocation.Allocation.Placement;
import dev.parterre.allocation.Allocation.Refusal;
import dev.parterre.allocation.PartyRequest.Size;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold of every allocation, in many thousand generated halls; small ones beside every way there is. */
class AllocationPolicyTest {

    private static final int CASES = 10_000;
    private static final int LARGER = 40;

    /** A hall and who stands before it. */
    private record Evening(List<PlaceGroup> groups, List<PartyRequest> requests) {

        Allocation allocate() {
            return AllocationPolicy.allocate(groups, requests);
        }
    }

    /** So small that every way of seating can be looked at. */
    private static Evening small(Random random) {
        var groups = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(g -> new PlaceGroup("g" + g, 1 + random.nextInt(6)))
                .toList();
        var requests = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(r -> small("r" + r, groups, random))
                .toList();
        return new Evening(groups, requests);
    }

    private static PartyRequest small(String id, List<PlaceGroup> groups, Random random) {
        var wishes = groups.stream()
                .collect(Collectors.toMap(
                        Function.identity(), g -> random.nextInt(4) == 0 ? 0 : 100 + random.nextInt(900)));
        var together = random.nextInt(3) > 0;
        var quantity = 1 + random.nextInt(together ? 4 : 2);
        var holder = "h" + random.nextInt(8);
        return new PartyRequest(id, random.nextInt(20), holder, new Size(quantity, together), wishes::get);
    }

    private static Evening larger(Random random) {
        var crowds = new Crowds(random.nextLong());
        return new Evening(crowds.hall(5 + random.nextInt(20)), crowds.crowd(20 + random.nextInt(200)));
    }

    @Test
    void nobodyIsLeftOutForSomebodyLater() {
        var random = new Random(11);
        for (var i = 0; i < CASES; i++) {
            var evening = small(random);
            var allocation = evening.allocate();
            var every = new EverySeating(evening.groups(), evening.requests());
            assertThat(allocation.placements().stream().map(Placement::request))
                    .as("evening %d", i)
                    .containsExactlyElementsOf(every.granted());
            assertThat(allocation.refusals()).extracting(Refusal::cause).doesNotContain(Cause.NO_ROOM_FOUND);
        }
    }

    @Test
    void theSumIsNearTheBestAndNeverBeyondTheBound() {
        var random = new Random(12);
        var sum = 0L;
        var best = 0L;
        var bound = 0L;
        var exact = 0;
        for (var i = 0; i < CASES; i++) {
            var evening = small(random);
            var quality = evening.allocate().quality();
            var most = new EverySeating(evening.groups(), evening.requests()).best();
            assertThat(quality.sum()).as("evening %d", i).isLessThanOrEqualTo(most);
            assertThat(quality.bound()).as("evening %d", i).isGreaterThanOrEqualTo(most);
            exact += quality.sum() == most ? 1 : 0;
            sum += quality.sum();
            best += most;
            bound += quality.bound();
        }
        System.out.printf(
                "small halls, %d: the best of all ways in %d, %.3f %% of the best sum, %.3f %% of the bound%n",
                CASES, exact, 100.0 * sum / best, 100.0 * sum / bound);
        assertThat((double) sum / best).isGreaterThan(0.995);
    }

    @Test
    void noPlaceTwiceAndEverybodyWhereTheyWouldSit() {
        each(13, (evening, allocation) -> {
            var groups = evening.groups().stream().collect(Collectors.toMap(PlaceGroup::key, Function.identity()));
            var taken = new HashMap<String, BitSet>();
            var requests = byId(evening.requests());
            for (var placement : allocation.placements()) {
                for (var part : placement.parts()) {
                    var places = taken.computeIfAbsent(part.group(), key -> new BitSet());
                    assertThat(places.get(part.from(), part.from() + part.size())
                                    .isEmpty())
                            .isTrue();
                    places.set(part.from(), part.from() + part.size());
                    assertThat(part.from() + part.size())
                            .isLessThanOrEqualTo(groups.get(part.group()).size());
                    assertThat(requests.get(placement.request()).wish().applyAsInt(groups.get(part.group())))
                            .isPositive();
                }
            }
        });
    }

    @Test
    void partiesAreWholeAndGroupsKeptTogether() {
        each(14, (evening, allocation) -> {
            var requests = byId(evening.requests());
            for (var placement : allocation.placements()) {
                var size = requests.get(placement.request()).size();
                assertThat(placement.parts().stream().mapToInt(Part::size).sum())
                        .isEqualTo(size.quantity());
                assertThat(placement.parts()).hasSizeLessThanOrEqualTo(size.together() ? 1 : size.quantity());
            }
        });
    }

    @Test
    void aHolderIsServedOnceAndEveryRequestIsAnswered() {
        each(15, (evening, allocation) -> {
            var requests = byId(evening.requests());
            var holders = allocation.placements().stream()
                    .map(placement -> requests.get(placement.request()).holder())
                    .toList();
            assertThat(holders).doesNotHaveDuplicates();
            assertThat(allocation.refusals().stream()
                            .filter(refusal -> refusal.cause() == Cause.HOLDER_SERVED)
                            .map(refusal -> requests.get(refusal.request()).holder()))
                    .isSubsetOf(holders);
            var answered = new ArrayList<String>();
            allocation.placements().forEach(placement -> answered.add(placement.request()));
            allocation.refusals().forEach(refusal -> answered.add(refusal.request()));
            assertThat(answered).containsExactlyInAnyOrderElementsOf(requests.keySet());
        });
    }

    @Test
    void theOrderOfTheListsPlaysNoPart() {
        var random = new Random(16);
        each(16, (evening, allocation) -> {
            var groups = new ArrayList<>(evening.groups());
            var requests = new ArrayList<>(evening.requests());
            Collections.shuffle(groups, random);
            Collections.shuffle(requests, random);
            assertThat(AllocationPolicy.allocate(groups, requests)).isEqualTo(allocation);
        });
    }

    @Test
    void aThousandRequestsOfOneHolderAreWorthOne() {
        var groups = List.of(new PlaceGroup("a", 1));
        var requests = new ArrayList<PartyRequest>();
        IntStream.range(0, 1_000).forEach(i -> requests.add(single("many" + i, 2, "greedy")));
        requests.add(single("one", 1, "modest"));

        var allocation = AllocationPolicy.allocate(groups, requests);

        assertThat(allocation.placements()).extracting(Placement::request).containsExactly("one");
        assertThat(AllocationPolicy.allocate(List.of(new PlaceGroup("a", 50)), requests)
                        .placements())
                .hasSize(2);
    }

    @Test
    void saysWhyNot() {
        var groups = List.of(new PlaceGroup("a", 3));
        var large = new PartyRequest("large", 1, "h1", new Size(4, true), group -> 1);
        var choosy = new PartyRequest("choosy", 2, "h2", new Size(1, true), group -> 0);
        var three = new PartyRequest("three", 3, "h3", new Size(3, false), group -> 1);

        var allocation = AllocationPolicy.allocate(
                groups, List.of(large, choosy, three, single("again", 4, "h3"), single("late", 5, "h5")));

        assertThat(allocation.placements()).extracting(Placement::request).containsExactly("three");
        assertThat(allocation.refusals())
                .containsExactly(
                        new Refusal("large", Cause.NEVER_FITS),
                        new Refusal("choosy", Cause.NEVER_FITS),
                        new Refusal("again", Cause.HOLDER_SERVED),
                        new Refusal("late", Cause.FULL));
    }

    @Test
    void nobodyAndNothingAreNoTrouble() {
        var nobody = AllocationPolicy.allocate(List.of(new PlaceGroup("a", 3)), List.of());
        var nothing = AllocationPolicy.allocate(List.of(), List.of(single("one", 1, "h")));

        assertThat(nobody.placements()).isEmpty();
        assertThat(nobody.quality().share()).isEqualTo(1);
        assertThat(nothing.refusals()).containsExactly(new Refusal("one", Cause.NEVER_FITS));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AllocationPolicy.allocate(List.of(), List.of(single("one", 1, "h"), single("one", 2, "h"))));
    }

    private interface Rule {
        void check(Evening evening, Allocation allocation);
    }

    private static void each(long seed, Rule rule) {
        var random = new Random(seed);
        for (var i = 0; i < CASES; i++) {
            var evening = i % (CASES / LARGER) == 0 ? larger(random) : small(random);
            rule.check(evening, evening.allocate());
        }
    }

    private static PartyRequest single(String id, long rank, String holder) {
        return new PartyRequest(id, rank, holder, new Size(1, true), group -> 1);
    }

    private static Map<String, PartyRequest> byId(List<PartyRequest> requests) {
        return requests.stream().collect(Collectors.toMap(PartyRequest::id, Function.identity()));
    }
}
