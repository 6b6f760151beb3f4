package dev.parterre.booking;

import dev.parterre.seating.PlaceInfo;
import dev.parterre.seating.SeatWish;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which places are wanted. */
public sealed interface PlaceRequest {

    /** How many. */
    int quantity();

    /** Exactly these, by their keys in the plan; all or none. */
    record NamedSeats(List<String> keys) implements PlaceRequest {
        public NamedSeats {
            keys = List.copyOf(keys);
        }

        @Override
        public int quantity() {
            return keys.size();
        }
    }

    /**
     * Exactly these, chosen with the whole hall in view, so that they may leave a single seat beside them; when not all of them
     * can be had any more, or one is dearer than may be, the best there are instead.
     */
    record AssignedSeats(List<String> keys, BestPlaces otherwise) implements PlaceRequest {
        public AssignedSeats {
            keys = List.copyOf(keys);
        }

        @Override
        public int quantity() {
            return otherwise.quantity();
        }
    }

    /**
     * Those of a hold that was: its seats exactly, which may leave a single seat beside them, and as many of each area of general
     * admission as it had there, whichever they are.
     */
    record SamePlaces(List<PlaceInfo> places) implements PlaceRequest {
        public SamePlaces {
            places = List.copyOf(places);
        }

        @Override
        public int quantity() {
            return places.size();
        }

        List<String> seats() {
            return places.stream()
                    .filter(PlaceInfo::seat)
                    .map(PlaceInfo::seatKey)
                    .toList();
        }

        /** How many in which area. */
        Map<String, Integer> areas() {
            return places.stream()
                    .filter(place -> !place.seat())
                    .collect(Collectors.toMap(PlaceInfo::zoneKey, place -> 1, Integer::sum));
        }
    }

    /** So many of a price category (by its key), the best there are, together if possible. */
    record InCategory(String category, int quantity) implements PlaceRequest {}

    /** So many of an area of general admission (by its key). */
    record InArea(String area, int quantity) implements PlaceRequest {}

    /** The best there are for a wish, none dearer (for an adult) than the limit if there is one. */
    record BestPlaces(SeatWish wish, Optional<Money> maxPrice) implements PlaceRequest {
        @Override
        public int quantity() {
            return wish.quantity();
        }
    }
}
