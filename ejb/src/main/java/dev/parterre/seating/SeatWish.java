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
 * @param spot where in the house
 * @param needs wheelchair spaces and where in the row; together no more than the quantity
 * @param taste what a better view is worth to them
 */
public record SeatWish(
        int quantity,
        boolean together,
        Set<String> zones,
        Set<String> zonesExcluded,
        Set<Integer> categories,
        SeatSpot spot,
        SeatNeeds needs,
        SeatTaste taste) {

    public static final int MOST = 100;

    public SeatWish {
        zones = Set.copyOf(zones);
        zonesExcluded = Set.copyOf(zonesExcluded);
        categories = Set.copyOf(categories);
        if (quantity < 1 || quantity > MOST) {
            throw new QuantityOutOfRange(quantity, MOST);
        }
        if (needs.wheelchairs() + needs.companions() > quantity) {
            throw new QuantityOutOfRange(needs.wheelchairs() + needs.companions(), quantity);
        }
    }

    /** Of somebody to whom the view alone counts. */
    public SeatWish(
            int quantity,
            boolean together,
            Set<String> zones,
            Set<String> zonesExcluded,
            Set<Integer> categories,
            SeatSpot spot,
            SeatNeeds needs) {
        this(quantity, together, zones, zonesExcluded, categories, spot, needs, SeatTaste.VIEW);
    }

    /** In whatever part of those zones. */
    public SeatWish(
            int quantity,
            boolean together,
            Set<String> zones,
            Set<String> zonesExcluded,
            Set<Integer> categories,
            SeatNeeds needs) {
        this(quantity, together, zones, zonesExcluded, categories, SeatSpot.ANY, needs);
    }

    /** So many places side by side, anywhere. */
    public static SeatWish together(int quantity) {
        return new SeatWish(quantity, true, Set.of(), Set.of(), Set.of(), SeatNeeds.NONE);
    }

    /** So many places, side by side if possible, anywhere. */
    public static SeatWish any(int quantity) {
        return new SeatWish(quantity, false, Set.of(), Set.of(), Set.of(), SeatNeeds.NONE);
    }

    /** The same wish, limited to these categories as well. */
    public SeatWish within(Set<Integer> allowed) {
        return new SeatWish(quantity, together, zones, zonesExcluded, allowed, spot, needs, taste);
    }

    /** The same wish of a party with these needs instead. */
    public SeatWish with(SeatNeeds others) {
        return new SeatWish(quantity, together, zones, zonesExcluded, categories, spot, others, taste);
    }

    /** The same wish, limited to that part of the house. */
    public SeatWish at(SeatSpot where) {
        return new SeatWish(quantity, together, zones, zonesExcluded, categories, where, needs, taste);
    }

    /** The same wish of somebody who takes what there is rather than nothing. */
    public SeatWish orApart() {
        return new SeatWish(quantity, false, zones, zonesExcluded, categories, spot, needs, taste);
    }

    /** The same wish of somebody with that taste. */
    public SeatWish liking(SeatTaste other) {
        return new SeatWish(quantity, together, zones, zonesExcluded, categories, spot, needs, other);
    }

    boolean allowsCategory(int category) {
        return categories.isEmpty() || categories.contains(category);
    }

    boolean allowsEveryZone() {
        return zones.isEmpty() && zonesExcluded.isEmpty();
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
