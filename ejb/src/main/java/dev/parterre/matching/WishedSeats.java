package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Distance;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.preference.PreferenceSpec.Spot;
import dev.parterre.seating.SeatNeeds;
import dev.parterre.seating.SeatSpot;
import dev.parterre.seating.SeatSpot.Third;
import dev.parterre.seating.SeatTaste;
import dev.parterre.seating.SeatWish;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The seats of a preference in the terms of {@code seating}. Pure. */
final class WishedSeats {

    private WishedSeats() {}

    /** As they were asked for. */
    static SeatWish exactly(PreferenceSpec spec) {
        var seats = spec.seats();
        return new SeatWish(
                seats.quantity(),
                seats.together(),
                seats.zones(),
                seats.zonesExcluded(),
                Set.of(),
                spot(seats.spot()),
                needs(spec, seats.sitting() == Sitting.PAIRS),
                taste(spec));
    }

    /** For who would rather get in: wherever in the house, together if possible; but never where they must not be. */
    static SeatWish orWorse(PreferenceSpec spec) {
        var seats = spec.seats();
        return new SeatWish(
                        seats.quantity(),
                        false,
                        Set.of(),
                        seats.zonesExcluded(),
                        Set.of(),
                        SeatSpot.ANY,
                        needs(spec, false))
                .liking(taste(spec));
    }

    /** Where places cost what they cost is for whoever knows the performance. */
    private static SeatTaste taste(PreferenceSpec spec) {
        return new SeatTaste(spec.seats().view(), Map.of());
    }

    private static SeatNeeds needs(PreferenceSpec spec, boolean pairs) {
        var party = spec.seats().party();
        var spot = spec.seats().spot();
        return new SeatNeeds(party.wheelchairs(), party.companions(), spot.aisle(), spot.centre(), pairs);
    }

    private static SeatSpot spot(Spot spot) {
        return spot.isAny()
                ? SeatSpot.ANY
                : new SeatSpot(
                        spot.rowFrom().orElse(SeatSpot.ANY.rowFrom()),
                        spot.rowTo().orElse(SeatSpot.ANY.rowTo()),
                        spot.distance().stream().map(WishedSeats::third).collect(Collectors.toSet()));
    }

    private static Third third(Distance distance) {
        return switch (distance) {
            case NEAR -> Third.NEAR;
            case MIDDLE -> Third.MIDDLE;
            case FAR -> Third.FAR;
        };
    }
}
