package dev.parterre.allocation;

import dev.parterre.allocation.PartyRequest.Size;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Halls and the crowds before them, made by a seeded generator: the same seed, the same evening. */
final class Crowds {

    private static final int ZONES = 5;
    private static final int PRICES = 6;
    private static final int[] QUANTITIES = {1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6};

    private final Random random;

    Crowds(long seed) {
        random = new Random(seed);
    }

    /** Rows of a hall with five zones and six prices: what is left of them after subscriptions, 2 to 24 seats side by side. */
    List<PlaceGroup> hall(int groups) {
        return IntStream.range(0, groups)
                .mapToObj(g -> new PlaceGroup(
                        "z%d-p%d-%05d-%03d"
                                .formatted(g * ZONES / groups, random.nextInt(PRICES), g, random.nextInt(1000)),
                        2 + random.nextInt(23)))
                .toList();
    }

    /**
     * Most want two, most want the better zones; each has a price it can pay, likes some zones better and one side of
     * the hall, and no two are alike.
     */
    List<PartyRequest> crowd(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> new PartyRequest(
                        "r%06d".formatted(i),
                        random.nextInt(1 << 30),
                        "h%06d".formatted(random.nextInt(20) == 0 ? random.nextInt(requests) : i),
                        new Size(QUANTITIES[random.nextInt(QUANTITIES.length)], random.nextInt(5) > 0),
                        wish()))
                .toList();
    }

    private ToIntFunction<PlaceGroup> wish() {
        var zones = IntStream.range(0, ZONES)
                .map(zone -> random.nextInt(3) == 0 ? 0 : 300 + random.nextInt(700))
                .toArray();
        var dearest = random.nextInt(PRICES);
        var side = random.nextInt(1000);
        var keen = 1 + random.nextInt(5);
        return group -> {
            var zone = group.key().charAt(1) - '0';
            var price = group.key().charAt(4) - '0';
            var at = Integer.parseInt(group.key().substring(12));
            return zones[zone] == 0 || price < dearest
                    ? 0
                    : keen * (zones[zone] + 100 * (PRICES - price) + 500 - Math.abs(side - at) / 2);
        };
    }
}
