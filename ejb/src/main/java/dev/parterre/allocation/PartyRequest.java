package dev.parterre.allocation;

import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * A party that wants places of a batch.
 *
 * @param id tells the requests of a batch apart
 * @param rank its place in the published order, smallest first; of equal ranks the smaller id comes first
 * @param holder of several requests of one holder at most one is granted, the first that can be
 * @param size how many places, and whether only side by side
 * @param wish how much the whole party would like to sit in a group, 1 to {@value #MOST}; 0 or less when it would not
 */
public record PartyRequest(String id, long rank, String holder, Size size, ToIntFunction<PlaceGroup> wish) {

    public static final int MOST = 1_000_000;

    public record Size(int quantity, boolean together) {

        public Size {
            if (quantity < 1) {
                throw new IllegalArgumentException("a party of " + quantity);
            }
        }
    }

    public PartyRequest {
        Objects.requireNonNull(holder);
    }

    int quantity() {
        return size.quantity();
    }

    boolean maySplit() {
        return !size.together() && quantity() > 1;
    }
}
