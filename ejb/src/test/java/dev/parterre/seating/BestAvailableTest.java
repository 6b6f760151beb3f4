package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.aHall;
import static dev.parterre.seating.SeatingFixture.amphitheatre;
import static dev.parterre.seating.SeatingFixture.freeBut;
import static dev.parterre.seating.SeatingFixture.freeOnly;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.straight;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.seating.SeatChoice.Fit;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BestAvailableTest {

    /** One row, the digits are its seats: `.` free, `x` taken, `|` an aisle; the answer is the first seat of the best choice. */
    @ParameterizedTest
    @CsvSource({
        // an empty row: the middle, unless that leaves a single seat
        "..........,   2, TOGETHER,             5",
        ".....,        2, TOGETHER,             1",
        "....,         2, TOGETHER,             1",
        "...,          2, TOGETHER_LEAVING_ONE, 1",
        "..,           2, TOGETHER,             1",
        "..........,  10, TOGETHER,             1",
        "..........,   9, TOGETHER_LEAVING_ONE, 1",
        // a perfect gap beats a nearer one that leaves a single seat
        "..x...x...,   2, TOGETHER,             1",
        "x..x...x..,   2, TOGETHER,             2",
        // nothing but gaps of three
        "...x...x...,  2, TOGETHER_LEAVING_ONE, 5",
        // nobody sits on both sides of an aisle
        ".....|.....,  6, ,                     0",
        "x....|....x,  2, TOGETHER,             4",
        // a single person prefers the nearest seat that leaves nobody alone
        "x.x.....x.,   1, TOGETHER,             6",
        "....,         1, TOGETHER,             1",
        "..,           1, TOGETHER_LEAVING_ONE, 1",
        "xxxxxxxxxx,   1, ,                     0",
        "xx.xx.xx.x,   2, ,                     0",
    })
    void choosesInARow(String row, int quantity, Fit fit, int first) {
        var plan = rowLike(row);

        var choices = choose(plan, freeLike(row), SeatWish.together(quantity));

        if (fit == null) {
            assertThat(choices).isEmpty();
        } else {
            assertThat(choices.get(0).fit()).isEqualTo(fit);
            assertThat(choices.get(0).ordinals()).containsExactlyElementsOf(run(first - 1, quantity));
        }
    }

    private static PlanGeometry rowLike(String row) {
        var seats = (int) row.chars().filter(c -> c != '|').count();
        var hall = stallsOf(1, seats);
        return row.contains("|")
                ? hall.withAisleAfter("stalls-1-" + row.indexOf('|')).plan()
                : hall.plan();
    }

    private static BitSet freeLike(String row) {
        var seats = row.replace("|", "");
        var free = new BitSet();
        IntStream.range(0, seats.length()).filter(i -> seats.charAt(i) == '.').forEach(free::set);
        return free;
    }

    private static List<Integer> run(int first, int quantity) {
        return IntStream.range(first, first + quantity).boxed().toList();
    }

    @Test
    void prefersTheRowNearestToTheFocus() {
        var plan = stallsOf(5, 10).plan();
        assertThat(best(plan, freeBut(plan), SeatWish.together(2)).ordinals()).containsExactly(4, 5);
        assertThat(best(plan, freeBut(plan, "stalls-1-5", "stalls-1-6"), SeatWish.together(2))
                        .ordinals())
                .containsExactly(14, 15);
    }

    @Test
    void followsCurvedRows() {
        var plan = amphitheatre(4, 9).plan();
        var choice = best(plan, freeBut(plan), SeatWish.together(3));
        assertThat(choice.fit()).isEqualTo(Fit.TOGETHER);
        assertThat(rowsOf(plan, choice)).containsExactly("1");
        assertThat(choice.distance()).isBetween(9.999, 10.001);
    }

    @Test
    void prefersSeatsBeforeTheStageToNearerOnesBehindIt() {
        var hall = stallsOf(8, 6).zone("choir", ZoneKind.SECTOR, 1, List.of(straight("C", 6, -2)));
        assertThat(zonesOf(hall.plan(), best(hall.plan(), freeBut(hall.plan()), SeatWish.together(2))))
                .containsExactly("stalls");
    }

    @ParameterizedTest
    @CsvSource({
        // a seat at the aisle, the nearest, unless that leaves a single one
        "..........,   2, 1",
        "....|......,  2, 5",
        "....|......,  1, 5",
        "xx..x.....,   2, 9",
    })
    void seatsWhoWishesItAtAnAisle(String row, int quantity, int first) {
        var wish = SeatWish.together(quantity).with(new SeatNeeds(0, 0, true, false));
        assertThat(best(rowLike(row), freeLike(row), wish).ordinals())
                .containsExactlyElementsOf(run(first - 1, quantity));
    }

    @Test
    void seatsWhoWishesItInTheCentre() {
        var plan = stallsOf(9, 21).plan();
        var free = freeBut(plan);
        IntStream.range(0, 8).forEach(row -> free.clear(row * 21 + 5, row * 21 + 16));
        var near = best(plan, free, SeatWish.together(2));
        var central = best(plan, free, SeatWish.together(2).with(new SeatNeeds(0, 0, false, true)));
        assertThat(rowsOf(plan, near)).isNotEqualTo(rowsOf(plan, central));
        assertThat(central.ordinals()).containsExactly(177, 178);
    }

    @Test
    void seatsTwoWheelchairsWithTheirCompanionsBetweenThem() {
        var plan = stallsOf(1, 10)
                .withAccess(SeatAccess.WHEELCHAIR, "stalls-1-4")
                .withAccess(SeatAccess.COMPANION, "stalls-1-5")
                .withAccess(SeatAccess.COMPANION, "stalls-1-6")
                .withAccess(SeatAccess.WHEELCHAIR, "stalls-1-7")
                .plan();
        var both = SeatWish.together(4).with(new SeatNeeds(2, 2, false, false));
        assertThat(best(plan, freeBut(plan), both).ordinals()).containsExactly(3, 4, 5, 6);
        var one = SeatWish.together(2).with(new SeatNeeds(1, 1, false, false));
        assertThat(best(plan, freeBut(plan), one).ordinals()).isIn(List.of(3, 4), List.of(5, 6));
        assertThat(choose(plan, freeBut(plan, "stalls-1-5", "stalls-1-6"), one)).isEmpty();
        assertThatThrownBy(() -> SeatWish.together(2).with(new SeatNeeds(2, 1, false, false)))
                .isInstanceOf(QuantityOutOfRange.class);
        assertThatThrownBy(() -> new SeatNeeds(0, 1, false, false)).isInstanceOf(QuantityOutOfRange.class);
    }

    @Test
    void treatsATableAsOneCompany() {
        var round = IntStream.range(0, 6)
                .mapToObj(i -> new PlanDraft.Seat(
                        null,
                        String.valueOf(i),
                        Math.cos(i * Math.PI / 3),
                        Math.sin(i * Math.PI / 3),
                        "A",
                        SeatAccess.STANDARD,
                        false))
                .toList();
        var plan = aHall().zone("tables", ZoneKind.FLOOR, 0, List.of(new PlanDraft.Row("T1", round)))
                .plan();
        var free = freeBut(plan, "tables-T1-1", "tables-T1-3");
        assertThat(best(plan, free, SeatWish.together(4)).ordinals()).containsExactly(0, 2, 4, 5);
    }

    @Test
    void givesConcurrentBuyersDifferentSlots() {
        var places = new PlanPlaces(theatre().area("garden", 5_000).plan());
        var free = freeBut(places.geometry());
        var wish = new SeatWish(2, true, Set.of("garden"), Set.of(), Set.of(), SeatNeeds.NONE);
        var slots = IntStream.range(0, 100)
                .mapToObj(i -> BestAvailable.best(places, free, wish).orElseThrow())
                .flatMap(choice -> choice.ordinals().stream())
                .distinct();
        assertThat(slots.count()).isGreaterThan(150);
    }

    @Test
    void leavesTheFreePlacesAsTheyAreForAnyNumberOfThreads() {
        var places = new PlanPlaces(theatre().plan());
        var free = freeBut(places.geometry(), "stalls-1-5");
        var before = (BitSet) free.clone();
        var answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> BestAvailable.best(places, free, SeatWish.any(3)).orElseThrow())
                .distinct();
        assertThat(answers.count()).isEqualTo(1);
        assertThat(free).isEqualTo(before);
    }

    @Test
    void seesAnAisleThatNobodyMarked() {
        var row = straight("1", 8, 0);
        var gap = new PlanDraft.Row(
                "1",
                row.seats().stream()
                        .map(s -> new PlanDraft.Seat(
                                null, s.label(), s.x() + (s.x() > 3 ? 2 : 0), 0, "A", SeatAccess.STANDARD, false))
                        .toList());
        var plan = aHall().zone("stalls", ZoneKind.STALLS, 0, List.of(gap)).plan();
        assertThat(plan.zones().get(0).rows().get(0).seats().get(3).aisleAfter())
                .isTrue();
        assertThat(choose(plan, freeBut(plan), SeatWish.together(5))).isEmpty();
        assertThat(choose(plan, freeBut(plan), SeatWish.together(4))).hasSize(2);
    }

    @Test
    void refusesToSplitWhoAsksToSitTogether() {
        var plan = stallsOf(2, 3).plan();
        assertThat(choose(plan, freeBut(plan), SeatWish.together(4))).isEmpty();
        assertThat(best(plan, freeBut(plan), SeatWish.any(4)).fit()).isEqualTo(Fit.CLOSE);
    }

    @Test
    void leavesNobodyAloneWhenAPartyMustBeSplit() {
        var plan = stallsOf(3, 3).plan();
        var choice = best(plan, freeBut(plan), SeatWish.any(4));
        assertThat(choice.ordinals()).hasSize(4);
        assertThat(sizesByRow(plan, choice)).containsExactly(2, 2);
    }

    @Test
    void seatsAThreesomeAsTwoAndOneRatherThanThreeLoners() {
        var plan = stallsOf(3, 2).plan();
        assertThat(sizesByRow(plan, best(plan, freeBut(plan), SeatWish.any(3)))).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void takesSinglesWhenNothingElseIsLeft() {
        var plan = stallsOf(3, 5).plan();
        var free = freeOnly(plan, "stalls-1-1", "stalls-2-4", "stalls-3-2");
        assertThat(best(plan, free, SeatWish.any(3)).ordinals()).hasSize(3);
        assertThat(choose(plan, free, SeatWish.any(4))).isEmpty();
    }

    @Test
    void staysInOneZoneBeforeItScatters() {
        var plan = theatre().plan();
        var free = freeOnly(plan, "stalls-1-1", "stalls-6-10", "circle-1-5", "circle-2-5");
        assertThat(best(plan, free, SeatWish.any(2)).fit()).isEqualTo(Fit.CLOSE);
        assertThat(zonesOf(plan, best(plan, free, SeatWish.any(2)))).hasSize(1);
        assertThat(best(plan, free, SeatWish.any(3)).fit()).isEqualTo(Fit.SCATTERED);
    }

    @Test
    void treatsASmallBoxAsOneCompany() {
        var plan = aHall().zone("box", ZoneKind.BOX, 0, List.of(straight("1", 2, 0), straight("2", 2, 1)))
                .plan();
        assertThat(best(plan, freeBut(plan), SeatWish.together(4)).fit()).isEqualTo(Fit.TOGETHER);
        var stalls = stallsOf(2, 2).plan();
        assertThat(choose(stalls, freeBut(stalls), SeatWish.together(4))).isEmpty();
    }

    @Test
    void keepsAccessibleSeatsForWhoAsks() {
        var plan = stallsOf(2, 4)
                .withAccess(SeatAccess.WHEELCHAIR, "stalls-1-2")
                .withAccess(SeatAccess.COMPANION, "stalls-1-3")
                .plan();
        assertThat(rowsOf(plan, best(plan, freeBut(plan), SeatWish.together(2))))
                .containsExactly("2");
        var asking = new SeatWish(2, true, Set.of(), Set.of(), Set.of(), SeatNeeds.wheelchair());
        assertThat(best(plan, freeBut(plan), asking).ordinals()).contains(1);
        assertThat(choose(plan, freeBut(plan, "stalls-1-2"), asking)).isEmpty();
    }

    @Test
    void seatsTheFriendsOfAWheelchairUserAsNearAsTheyCome() {
        var plan =
                stallsOf(3, 3).withAccess(SeatAccess.WHEELCHAIR, "stalls-2-2").plan();
        var asking = new SeatWish(5, false, Set.of(), Set.of(), Set.of(), SeatNeeds.wheelchair());
        assertThat(best(plan, freeBut(plan), asking).ordinals()).hasSize(5).contains(4);
    }

    @ParameterizedTest
    @CsvSource({
        "STALLS,   '',      stalls",
        "circle,   '',      circle",
        "'',       stalls,  circle",
        "BOX,      '',      box-1",
        "box-2,    '',      box-2",
        "BOX,      box-1,   box-2",
        "FLOOR,    '',      standing",
        "standing, '',      standing",
    })
    void looksOnlyWhereItMay(String zones, String excluded, String expected) {
        var plan = theatre().plan();
        var wish = new SeatWish(2, true, words(zones), words(excluded), Set.of(), SeatNeeds.NONE);
        assertThat(zonesOf(plan, best(plan, freeBut(plan), wish))).containsExactly(expected);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    @Test
    void keepsToTheCategoriesThatMayBePaidFor() {
        var plan = stallsOf(1, 6)
                .inCategory("B", "stalls-1-5")
                .inCategory("B", "stalls-1-6")
                .plan();
        var cheap = SeatWish.together(2).within(Set.of(1));
        assertThat(best(plan, freeBut(plan), cheap).ordinals()).containsExactly(4, 5);
        assertThat(choose(plan, freeBut(plan), SeatWish.together(3).within(Set.of(1))))
                .isEmpty();
    }

    @Test
    void comesToGeneralAdmissionLast() {
        var plan = theatre().plan();
        var free = freeOnly(plan, "stalls-1-1", "stalls-3-1");
        IntStream.range(0, 50).forEach(slot -> free.set(plan.areas().get(0).firstOrdinal() + slot));
        var choice = best(plan, free, SeatWish.together(2));
        assertThat(choice.isArea()).isTrue();
        assertThat(choice.area()).isEqualTo("standing");
        assertThat(choose(plan, free, SeatWish.together(51))).isEmpty();
    }

    @Test
    void namesAlternativesThatShareNoSeat() {
        var plan = stallsOf(3, 10).plan();
        var seats = choose(plan, freeBut(plan), SeatWish.together(2)).stream()
                .flatMap(choice -> choice.ordinals().stream())
                .toList();
        assertThat(seats).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void refusesQuantitiesThatAreNone(int quantity) {
        assertThatThrownBy(() -> SeatWish.any(quantity)).isInstanceOf(QuantityOutOfRange.class);
    }

    /** Whatever is free and whatever is wished: only free, fitting, distinct seats, the promised number and closeness. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 738, 20261122})
    void holdsItsPromisesInAnyHall(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var plan = random.nextBoolean()
                    ? theatre().withAccess(SeatAccess.WHEELCHAIR, "stalls-6-1").plan()
                    : amphitheatre(1 + random.nextInt(8), 1 + random.nextInt(14))
                            .plan();
            var free = someOf(plan, random);
            var wish = new SeatWish(
                    1 + random.nextInt(8),
                    random.nextBoolean(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    random.nextInt(8) == 0 ? SeatNeeds.wheelchair() : SeatNeeds.NONE);
            assertPromises(plan, free, wish, choose(plan, free, wish));
        }
    }

    private static BitSet someOf(PlanGeometry plan, Random random) {
        var share = random.nextDouble();
        var free = new BitSet();
        IntStream.range(0, plan.places())
                .filter(i -> random.nextDouble() < share)
                .forEach(free::set);
        return free;
    }

    private static void assertPromises(PlanGeometry plan, BitSet free, SeatWish wish, List<SeatChoice> choices) {
        var places = new PlanPlaces(plan);
        for (var choice : choices) {
            assertThat(choice.ordinals())
                    .hasSize(wish.quantity())
                    .doesNotHaveDuplicates()
                    .allMatch(free::get);
            var infos = places.places(choice.ordinals());
            if (!choice.isArea()) {
                var wheelchairs = infos.stream()
                        .filter(p -> p.access() == SeatAccess.WHEELCHAIR)
                        .count();
                assertThat(wheelchairs).isEqualTo(wish.needs().accessible() ? 1 : 0);
            }
            if (choice.fit().compareTo(Fit.TOGETHER_LEAVING_ONE) <= 0) {
                assertThat(choice.ordinals())
                        .containsExactlyElementsOf(run(choice.ordinals().get(0), wish.quantity()));
                assertThat(infos.stream().map(PlaceInfo::rowLabel).distinct()).hasSize(1);
            }
            if (choice.fit() == Fit.TOGETHER && !wish.needs().accessible()) {
                assertThat(SingleSeatPolicy.orphans(new SeatIndex(plan), free, Set.copyOf(choice.ordinals())))
                        .isEmpty();
            }
            if (wish.together()) {
                assertThat(choice.fit()).isNotIn(Fit.CLOSE, Fit.IN_ONE_ZONE, Fit.SCATTERED);
            }
        }
        var seats = free.stream().mapToObj(places::place).filter(p -> p.seat() && p.access() == SeatAccess.STANDARD);
        if (!wish.together() && !wish.needs().accessible() && seats.count() >= wish.quantity()) {
            assertThat(choices).isNotEmpty();
        }
        assertThat(choose(plan, free, wish)).isEqualTo(choices);
    }

    /** General admission begins at the same slot each time. */
    private static List<SeatChoice> choose(PlanGeometry plan, BitSet free, SeatWish wish) {
        return BestAvailable.choose(new PlanPlaces(plan), free, wish, new Random(1));
    }

    private static SeatChoice best(PlanGeometry plan, BitSet free, SeatWish wish) {
        return choose(plan, free, wish).get(0);
    }

    private static List<String> zonesOf(PlanGeometry plan, SeatChoice choice) {
        return new PlanPlaces(plan)
                .places(choice.ordinals()).stream()
                        .map(PlaceInfo::zoneKey)
                        .distinct()
                        .toList();
    }

    private static List<String> rowsOf(PlanGeometry plan, SeatChoice choice) {
        return new PlanPlaces(plan)
                .places(choice.ordinals()).stream()
                        .map(PlaceInfo::rowLabel)
                        .distinct()
                        .toList();
    }

    private static List<Integer> sizesByRow(PlanGeometry plan, SeatChoice choice) {
        var places = new PlanPlaces(plan).places(choice.ordinals());
        return rowsOf(plan, choice).stream()
                .map(row -> (int)
                        places.stream().filter(p -> p.rowLabel().equals(row)).count())
                .toList();
    }
}
