package dev.parterre.matching;

/**
 * A performance as the index of preferences asks about it: everything worked out once that a million comparisons need. Lists are not to
 * be written to.
 *
 * @param places numbers of its venue and its city, as far as anybody names them
 * @param currency its number; {@link Vocabulary#NONE} when nobody has any
 * @param cheapest of its prices, in minor units of the currency
 * @param day on the venue's calendar, as {@link IndexedWish} counts days
 * @param startSecond of the day, on the venue's clock
 * @param startSecondUp likewise, the next one when it begins within a second
 * @param first and {@code second} as {@link Bounds} compares them
 * @param phrases numbers of the phrases that occur in its words, ascending
 * @param performers numbers of the phrases that occur in the names of its performers, ascending
 */
record Probe(
        Candidate candidate,
        int[] places,
        int currency,
        long cheapest,
        int weekday,
        int day,
        int startSecond,
        int startSecondUp,
        long first,
        long second,
        int[] phrases,
        int[] performers) {

    static Probe of(Candidate candidate, int[] places, int currency, int[] phrases, int[] performers) {
        var local = candidate.timing().local();
        var cheapest = candidate.cheapest().minor();
        var day = IndexedWish.day(local.toLocalDate());
        var start = local.toLocalTime().toSecondOfDay();
        var startUp = start + (local.getNano() > 0 ? 1 : 0);
        return new Probe(
                candidate,
                places,
                currency,
                cheapest,
                local.getDayOfWeek().ordinal(),
                day,
                start,
                startUp,
                Bounds.first(cheapest, day),
                Bounds.second(day, start, startUp, candidate.terms().purchaseLimit()),
                phrases,
                performers);
    }

    int category() {
        return candidate.event().category().ordinal();
    }

    int limit() {
        return candidate.terms().purchaseLimit();
    }
}
