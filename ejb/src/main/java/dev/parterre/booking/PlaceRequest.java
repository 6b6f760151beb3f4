package dev.parterre.booking;

import dev.parterre.seating.SeatWish;
import dev.parterre.shared.Money;
import java.util.List;
import java.util.Optional;

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
