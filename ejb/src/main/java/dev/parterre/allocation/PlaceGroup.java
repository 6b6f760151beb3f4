package dev.parterre.allocation;

/**
 * Places that belong together: free seats side by side, or the free slots of an area.
 *
 * @param key tells the groups of a batch apart; of equal wishes the smaller key comes first
 * @param size how many places, at least 1
 */
public record PlaceGroup(String key, int size) {

    public PlaceGroup {
        if (size < 1) {
            throw new IllegalArgumentException("a group of " + size);
        }
    }
}
