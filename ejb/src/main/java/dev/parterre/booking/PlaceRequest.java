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

    /** So many of a price category (by its key), the best there are, together if possible. */
    record InCategory(String category, int quantity) implements PlaceRequest {}

    /** The best there are for a wish, none dearer (for an adult) than the limit if there is one. */
    record BestPlaces(SeatWish wish, Optional<Money> maxPrice) implements PlaceRequest {
        @Override
        public int quantity() {
            return wish.quantity();
        }
    }
}
