package dev.parterre.seating;

import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.PerformanceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the picture of a performance shows, and when. Stalls 60 A, circle 20 B, boxes and standing 58 C. */
class PlacePictureTest {

    private static final PerformanceId PERFORMANCE = new PerformanceId(1);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456789Z");

    private final PlacePicture picture =
            new PlacePicture(new PlanPlaces(theatre().plan()));
    private final int places = picture.size();

    @BeforeEach
    void allIsFree() {
        read(new long[places]);
    }

    @Test
    void nothingIsFreeBeforeItWasRead() {
        var unread = new PlacePicture(new PlanPlaces(stallsOf(2, 5).plan()));
        assertThat(unread.isSoldOut(NOW)).isTrue();
        assertThat(unread.freeAt(NOW)).isEqualTo(new BitSet());
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "1,true"})
    void aClaimIsFreeAtTheVeryInstantItEnds(long microsAfterTheEnd, boolean free) {
        var end = NOW.plusSeconds(600);
        tell(PlacePicture.micros(end), 1, 7);
        var at = end.plusNanos(microsAfterTheEnd * 1_000);

        assertThat(picture.areFree(List.of(7), at)).isEqualTo(free);
        assertThat(picture.freeAt(at).get(7)).isEqualTo(free);
        assertThat(picture.free(at)).isEqualTo(free ? places : places - 1);
        assertThat(picture.freeOf(0, at)).isEqualTo(free ? 60 : 59);
    }

    @Test
    void endsOfClaimsThatWereProlongedBookedOrLetGoMeanNothing() {
        var end = PlacePicture.micros(NOW.plusSeconds(60));
        tell(end, 1, 0, 1, 2);
        tell(PlacePicture.micros(NOW.plusSeconds(120)), 2, 0);
        tell(PlacePicture.FOR_GOOD, 3, 1);
        tell(PlacePicture.FREE, 4, 2);

        assertThat(picture.freeAt(NOW).stream().limit(3)).containsExactly(2, 3, 4);
        assertThat(picture.freeAt(NOW.plusSeconds(60)).nextSetBit(0)).isEqualTo(2);
        assertThat(picture.freeAt(NOW.plusSeconds(120)).stream().limit(2)).containsExactly(0, 2);
        assertThat(picture.freeAt(NOW.plusSeconds(1_000_000)).get(1)).isFalse();
    }

    @Test
    void newsOfAPlaceThatOvertakeEachOtherEndAsTheyWereCommitted() {
        tell(PlacePicture.FREE, 2, 5);
        tell(PlacePicture.FOR_GOOD, 1, 5, 6);
        assertThat(picture.areFree(List.of(5), NOW)).isTrue();
        assertThat(picture.areFree(List.of(6), NOW)).isFalse();
    }

    @Test
    void aReadingNeverShowsOlderNewsThanWereTold() {
        picture.beginReading();
        tell(PlacePicture.FOR_GOOD, 1, 3);
        var rows = new long[places];
        rows[4] = PlacePicture.FOR_GOOD;
        picture.endReading(rows, NOW);

        assertThat(picture.areFree(List.of(3), NOW)).isFalse();
        assertThat(picture.areFree(List.of(4), NOW)).isFalse();
        read(rows);
        assertThat(picture.areFree(List.of(3), NOW))
                .as("the next reading is newer")
                .isTrue();
    }

    @Test
    void aReadingPutsRightWhatAnotherNodeDid() {
        tell(PlacePicture.FOR_GOOD, 1, 3);
        var rows = new long[places];
        rows[10] = PlacePicture.micros(NOW.plusSeconds(5));
        read(rows);
        assertThat(picture.free(NOW)).isEqualTo(places - 1);
        assertThat(picture.free(NOW.plusSeconds(5))).isEqualTo(places);
    }

    @Test
    void aClockThatJumpedBackIsPutRightByTheNextReading() {
        var rows = new long[places];
        rows[10] = PlacePicture.micros(NOW.plusSeconds(5));
        read(rows);
        assertThat(picture.free(NOW.plusSeconds(3_600))).isEqualTo(places);
        read(rows);
        assertThat(picture.free(NOW)).isEqualTo(places - 1);
        assertThat(picture.free(NOW.plusSeconds(5))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({"20,1,true", "21,1,false", "78,1 2,true", "79,1 2,false", "138,'',true", "139,'',false", "78,1 1 2,true"
    })
    void knowsWhetherThereIsRoomAnywhereInSomeCategories(int quantity, String categories, boolean room) {
        var wanted = Arrays.stream(categories.split(" "))
                .filter(category -> !category.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(picture.hasRoomFor(quantity, wanted, NOW)).isEqualTo(room);
    }

    /** Boxes of the same price category have room still. */
    @Test
    void knowsWhetherThereIsRoomInAnArea() {
        var standing = theatre().plan().areas().get(0);
        assertThat(picture.hasRoomIn(standing, 50, NOW)).isTrue();
        assertThat(picture.hasRoomIn(standing, 51, NOW)).isFalse();
        var rows = new long[places];
        Arrays.fill(rows, standing.firstOrdinal(), places, PlacePicture.FOR_GOOD);
        rows[places - 1] = PlacePicture.micros(NOW.plusSeconds(1));
        read(rows);
        assertThat(picture.hasRoomFor(1, Set.of(2), NOW)).isTrue();
        assertThat(picture.hasRoomIn(standing, 1, NOW)).isFalse();
        assertThat(picture.hasRoomIn(standing, 1, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void soldOutMeansThatNoPlaceIsLeft() {
        var rows = new long[places];
        Arrays.fill(rows, PlacePicture.FOR_GOOD);
        rows[137] = PlacePicture.micros(NOW.plusSeconds(1));
        read(rows);
        assertThat(picture.isSoldOut(NOW)).isTrue();
        assertThat(picture.isSoldOut(NOW.plusSeconds(1))).isFalse();
        assertThat(picture.hasRoomFor(1, Set.of(2), NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void availabilityIsMadeOncePerChange() {
        var first = picture.availability(NOW);
        assertThat(picture.availability(NOW.plusSeconds(9))).isSameAs(first);
        tell(PlacePicture.micros(NOW.plusSeconds(10)), 1, 0);
        var second = picture.availability(NOW);
        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(second.counts()).containsEntry(0, 59);
        assertThat(picture.availability(NOW.plusSeconds(10)).version()).isEqualTo(first.version());
    }

    @Test
    void aLostClaimIsADoubtUntilNewsOrAReadingExplainIt() {
        picture.doubt(new PlacePicture.Doubt(bits(1, 2), 1));
        assertThat(picture.isInDoubt(NOW)).isTrue();
        tell(PlacePicture.FOR_GOOD, 1, 2);
        assertThat(picture.isInDoubt(NOW)).isFalse();

        picture.doubt(new PlacePicture.Doubt(bits(7), 0));
        read(new long[places]);
        assertThat(picture.isInDoubt(NOW)).isFalse();
    }

    @Test
    void manyShortClaimsLeaveNothingBehind() {
        for (var stamp = 1; stamp <= 5_000; stamp++) {
            tell(PlacePicture.micros(NOW.plusSeconds(600 + stamp)), stamp, stamp % 10);
        }
        assertThat(picture.free(NOW)).isEqualTo(places - 10);
        assertThat(picture.free(NOW.plusSeconds(600 + 4_995))).isEqualTo(places - 5);
        assertThat(picture.free(NOW.plusSeconds(600 + 5_000))).isEqualTo(places);
    }

    @Test
    void whatRestsIsTheLinesUntilItsEndAndEverybodysFromThen() {
        var end = NOW.plusSeconds(600);
        tell(PlacePicture.resting(end), 1, 7, 8);

        assertThat(picture.areFree(List.of(7), NOW)).isFalse();
        assertThat(picture.free(NOW)).isEqualTo(places - 2);
        assertThat(picture.restingAt(NOW)).isEqualTo(bits(7, 8));
        assertThat(picture.roomForLine(NOW)[0]).isEqualTo(60);

        tell(PlacePicture.micros(NOW.plusSeconds(900)), 2, 8);
        assertThat(picture.restingAt(NOW)).isEqualTo(bits(7));
        assertThat(picture.restingAt(end)).isEqualTo(bits());
        assertThat(picture.areFree(List.of(7), end)).isTrue();
        assertThat(picture.areFree(List.of(8), end)).isFalse();
    }

    @Test
    void whatRestsIsReadAsSuch() {
        var rows = new long[places];
        rows[3] = PlacePicture.resting(NOW.plusSeconds(60));
        rows[4] = PlacePicture.resting(NOW.minusSeconds(60));
        read(rows);

        assertThat(picture.restingAt(NOW)).isEqualTo(bits(3));
        assertThat(picture.areFree(List.of(4), NOW)).isTrue();
        read(new long[places]);
        assertThat(picture.restingAt(NOW)).isEqualTo(bits());
    }

    private void read(long[] rows) {
        picture.beginReading();
        picture.endReading(rows, NOW);
    }

    private void tell(long until, long stamp, Integer... ordinals) {
        picture.tell(new PlaceChange(PERFORMANCE, List.of(ordinals), until, stamp), NOW);
    }

    private static BitSet bits(int... ordinals) {
        var bits = new BitSet();
        Arrays.stream(ordinals).forEach(bits::set);
        return bits;
    }
}
