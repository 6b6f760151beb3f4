package dev.parterre.seating;

import java.util.Set;

/**
 * What somebody wants to sit on.
 *
 * @param quantity how many places, 1 to {@value #MOST}
 * @param together true refuses to be split; false prefers to sit together and takes what there is
 * @param zones kinds ({@link ZoneKind} names) or keys of zones and areas, any case; empty means any
 * @param zonesExcluded likewise; wins over {@code zones}
 * @param categories ordinals of the price categories that will do; empty means any
 * @param accessible at least one wheelchair space, with the others beside it
 */
public record SeatWish(
        int quantity,
        boolean together,
        Set<String> zones,
        Set<String> zonesExcluded,
        Set<Integer> categories,
        boolean accessible) {

    public static final int MOST = 100;

    public SeatWish {
        zones = Set.copyOf(zones);
        zonesExcluded = Set.copyOf(zonesExcluded);
        categories = Set.copyOf(categories);
        if (quantity < 1 || quantity > MOST) {
            throw new QuantityOutOfRange(quantity, MOST);
        }
    }

    /** So many places side by side, anywhere. */
    public static SeatWish together(int quantity) {
        return new SeatWish(quantity, true, Set.of(), Set.of(), Set.of(), false);
    }

    /** So many places, side by side if possible, anywhere. */
    public static SeatWish any(int quantity) {
        return new SeatWish(quantity, false, Set.of(), Set.of(), Set.of(), false);
    }

    /** The same wish, limited to these categories as well. */
    public SeatWish within(Set<Integer> allowed) {
        return new SeatWish(quantity, together, zones, zonesExcluded, allowed, accessible);
    }

    boolean allowsCategory(int category) {
        return categories.isEmpty() || categories.contains(category);
    }

    boolean allowsZone(String key, ZoneKind kind) {
        if (names(zonesExcluded, key, kind)) {
            return false;
        }
        return zones.isEmpty() || names(zones, key, kind);
    }

    private static boolean names(Set<String> wanted, String key, ZoneKind kind) {
        return wanted.stream().anyMatch(w -> w.equalsIgnoreCase(key) || w.equalsIgnoreCase(kind.name()));
    }
}
