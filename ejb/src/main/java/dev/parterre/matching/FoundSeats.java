package dev.parterre.matching;

import dev.parterre.seating.PlaceInfo;
import dev.parterre.shared.Money;
import java.util.List;

/**
 * Free seats for a party, and why these. Nothing is held by having found them.
 *
 * @param total for adults, all fees and VAT included; bought together it may be less
 */
public record FoundSeats(Kind kind, List<PlaceInfo> places, Money total, List<Why> why) {

    /** Beside the ones asked for. */
    public enum Kind {
        /** As asked for. */
        BEST,
        /** The best among those that cost less. */
        CHEAPER,
        /** The best view there is, whatever it costs. */
        NEARER
    }

    public FoundSeats {
        places = List.copyOf(places);
        why = List.copyOf(why);
    }

    public List<SeatLabel> labels() {
        return places.stream().map(SeatSearch::label).toList();
    }

    /** As a plan's seats are named in a request for a hold. */
    public List<String> keys() {
        return places.stream().map(PlaceInfo::seatKey).toList();
    }
}
