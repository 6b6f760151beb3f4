package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.aPerformance;
import static dev.parterre.matching.SituationFixture.nothingBooked;
import static dev.parterre.preference.PreferenceFixture.aPreference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixPolicyTest {

    @ParameterizedTest
    @CsvSource({
        // one adult and one child; stalls 40 and 0, circle 20 and 20: the adult in the stalls and the child in the
        // circle pay 60
        "60.00,0 1",
        "59.99,0|1",
        "40.00,0|1",
        "39.99,",
    })
    void whereTheChildPaysLittleInOneCategoryOnlyAMixMayCostMoreThanEither(String budget, String mixes) {
        var spec = aPreference()
                .with("quantity", 2)
                .with("children", 1)
                .with("maxPrice", null)
                .with("budgetPerBooking", budget)
                .spec();
        var candidate = aPerformance()
                .costing("40.00", "20.00")
                .reduced(0, TicketType.CHILD, "0.00")
                .reduced(1, TicketType.CHILD, "20.00")
                .candidate();

        assertThat(mixes(spec, candidate)).isEqualTo(mixes == null ? "" : mixes);
    }

    @ParameterizedTest
    @CsvSource({
        // children pay half everywhere: no mix costs more than the stalls alone
        "60.00,0 1",
        "59.99,1",
        "30.00,1",
        "29.99,",
    })
    void whereTheChildPaysAShareTheDearestCategoryDecides(String budget, String mixes) {
        var spec = aPreference()
                .with("quantity", 2)
                .with("children", 1)
                .with("maxPrice", null)
                .with("budgetPerBooking", budget)
                .spec();
        var candidate = aPerformance()
                .costing("40.00", "20.00")
                .reduced(0, TicketType.CHILD, "20.00")
                .reduced(1, TicketType.CHILD, "10.00")
                .candidate();

        assertThat(mixes(spec, candidate)).isEqualTo(mixes == null ? "" : mixes);
    }

    @Test
    void aPartyOfChildrenIsNotKeptFromWhatOnlyAdultsCouldNotAfford() {
        var spec = aPreference()
                .with("children", 2)
                .with("quantity", 2)
                .with("maxPrice", "10.00")
                .spec();
        var candidate = aPerformance()
                .costing("40.00")
                .reduced(TicketType.CHILD, "10.00")
                .candidate();

        assertThat(mixes(spec, candidate)).isEqualTo("0");
        assertThat(LimitPolicy.mostPerTicket(spec, nothingBooked().situation())).isEmpty();
    }

    @Test
    void whatTheSearchAllowsTheLastLookAllowsHoweverThePartyIsSeated() {
        var several = 0;
        for (var i = 0; i < 10_000; i++) {
            var random = new Random(20261122L + i);
            var candidate = candidate(random);
            var spec = wish(random);
            var allowed = LimitPolicy.refusal(spec, candidate, nothingBooked().situation())
                    .isEmpty();
            var mixes = MixPolicy.mixes(spec, candidate, nothingBooked().situation());

            assertThat(mixes.isEmpty()).as("case %s", i).isEqualTo(!allowed);
            assertThat(mixes.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                    .isEqualTo(LimitPolicy.categories(
                            spec, candidate, nothingBooked().situation()));
            mixes.forEach(mix -> everySeating(spec, candidate, mix));
            several += mixes.size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(100);
    }

    /** Each of the party in each of the categories. */
    private static void everySeating(PreferenceSpec spec, Candidate candidate, Set<Integer> mix) {
        var fares = Fares.of(spec.seats().party());
        var seatings = List.of(List.<Integer>of());
        for (var i = 0; i < fares.size(); i++) {
            var longer = new ArrayList<List<Integer>>();
            seatings.forEach(seating -> mix.forEach(category -> longer.add(
                    Stream.concat(seating.stream(), Stream.of(category)).toList())));
            seatings = longer;
        }
        for (var seating : seatings) {
            var prices = new ArrayList<Money>();
            for (var i = 0; i < fares.size(); i++) {
                prices.add(candidate.price(seating.get(i), fares.get(i)));
            }
            var dearest = prices.stream().max(Money::compareTo).orElseThrow();
            var total = prices.stream().reduce(Money.zero("EUR"), Money::plus);
            var facts = new DecisionFacts(null, List.of(), List.of(), dearest, Map.of(), 1);
            var claimed = new Claimed("hold", candidate, total, Duration.ofHours(24), facts);

            assertThat(ClaimCheck.against(spec, claimed, nothingBooked().situation()))
                    .isEmpty();
        }
    }

    private static Candidate candidate(Random random) {
        var categories = 1 + random.nextInt(4);
        var prices =
                random.ints(categories, 5, 60).mapToObj(euros -> euros + ".00").toArray(String[]::new);
        var candidate = aPerformance().costing(prices);
        for (var category = 0; category < categories; category++) {
            if (random.nextBoolean()) {
                candidate.reduced(category, TicketType.CHILD, random.nextInt(60) + ".00");
            }
            if (random.nextBoolean()) {
                candidate.reduced(category, TicketType.COMPANION, random.nextInt(10) + ".00");
            }
        }
        return candidate.candidate();
    }

    private static PreferenceSpec wish(Random random) {
        var companions = random.nextInt(2);
        var children = random.nextInt(3);
        var quantity = Math.max(1, companions * 2 + children + random.nextInt(2));
        return aPreference()
                .with("quantity", quantity)
                .with("children", children)
                .with("wheelchairs", companions)
                .with("companions", companions)
                .with("maxPrice", 10 + random.nextInt(50))
                .with("budgetPerBooking", 60 + random.nextInt(150))
                .spec();
    }

    /** {@code 0 1|2}: the first two may be mixed, or the third taken alone. */
    private static String mixes(PreferenceSpec spec, Candidate candidate) {
        return MixPolicy.mixes(spec, candidate, nothingBooked().situation()).stream()
                .map(mix -> mix.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("|"));
    }
}
