package dev.parterre.matching;

import dev.parterre.catalog.Category;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Up to 16,384 performances that all preferences are asked about: for each category, weekday, place and phrase the set of those that have
 * it, and their figures. So a preference costs a few passes over so many bits, however many of them it wants. Performances have the
 * numbers of their order. Immutable.
 */
final class Repertoire {

    static final int MOST = Ordinals.RANGE;

    private final List<Probe> probes;
    private final long[] ids;
    private final long[] everything;
    private final OrdinalSets categories = new OrdinalSets();
    private final OrdinalSets places = new OrdinalSets();
    private final OrdinalSets currencies = new OrdinalSets();
    private final OrdinalSets phrases = new OrdinalSets();
    private final OrdinalSets performers = new OrdinalSets();
    private final Ordinals[] weekdays = Ordinals.sets(7);
    private final Figures prices;
    private final Figures days;
    private final Figures seconds;
    private final Figures secondsUp;
    private final Figures limits;
    private final Houses houses;

    /** @param probes at most {@link #MOST} */
    Repertoire(List<Probe> probes) {
        this.probes = List.copyOf(probes);
        ids = probes.stream().mapToLong(probe -> probe.candidate().id().value()).toArray();
        everything = new long[Bits.words(probes.size())];
        IntStream.range(0, probes.size()).forEach(number -> Bits.set(number, everything));
        IntStream.range(0, probes.size()).forEach(number -> enter(number, probes.get(number)));
        prices = figures(probe -> Bounds.price(probe.cheapest()));
        days = figures(Probe::day);
        seconds = figures(Probe::startSecond);
        secondsUp = figures(Probe::startSecondUp);
        limits = figures(probe -> Bounds.count(probe.limit()));
        houses = new Houses(probes);
    }

    private void enter(int number, Probe probe) {
        categories.add(probe.category(), number);
        weekdays[probe.weekday()].add(number);
        if (probe.currency() != Vocabulary.NONE) {
            currencies.add(probe.currency(), number);
        }
        for (var place : probe.places()) {
            places.add(place, number);
        }
        for (var phrase : probe.phrases()) {
            phrases.add(phrase, number);
        }
        for (var phrase : probe.performers()) {
            performers.add(phrase, number);
        }
    }

    private Figures figures(ToLongFunction<Probe> figure) {
        return new Figures(probes.stream().mapToLong(figure).toArray());
    }

    /** With room for as many as there are. */
    Selection selection() {
        return new Selection(everything.length);
    }

    /** All performances, for reading. */
    long[] everything() {
        return everything;
    }

    /** Of the performance of that number, as {@link dev.parterre.catalog.PerformanceId} has it. */
    long id(int number) {
        return ids[number];
    }

    Probe probe(int number) {
        return probes.get(number);
    }

    /** Those of a venue or a city. */
    Ordinals at(int place) {
        return places.of(place);
    }

    Houses houses() {
        return houses;
    }

    Ordinals saying(int phrase) {
        return phrases.of(phrase);
    }

    Ordinals by(int performer) {
        return performers.of(performer);
    }

    void keepPaidIn(int currency, Selection chosen) {
        currencies.of(currency).andInto(chosen.kept());
    }

    void keepOfCategories(int mask, Selection chosen) {
        if (Integer.bitCount(mask) == 1) {
            categories.of(Integer.numberOfTrailingZeros(mask)).andInto(chosen.kept());
        } else if (mask != IndexedWish.ALL_CATEGORIES) {
            chosen.gather();
            for (var i = 0; i < Category.values().length; i++) {
                if ((mask >> i & 1) == 1) {
                    chosen.and(categories.of(i));
                }
            }
            chosen.keep();
        }
    }

    void keepOnWeekdays(int mask, Selection chosen) {
        for (var i = 0; i < weekdays.length; i++) {
            if ((mask >> i & 1) == 0) {
                weekdays[i].outOf(chosen.kept());
            }
        }
    }

    /** Keeps those within all of the bounds of a preference, as {@link Bounds} has them. */
    void keepWithin(long first, long second, Selection chosen) {
        var kept = chosen.kept();
        prices.keepAtMost(Bounds.most(first), kept);
        if (Bounds.hasLastDay(first)) {
            days.keepAtMost(Bounds.toDay(first), kept);
        }
        days.keepAtLeast(Bounds.fromDay(second), kept);
        seconds.keepAtLeast(Bounds.fromSecond(second), kept);
        secondsUp.keepAtMost(Bounds.toSecond(second), kept);
        limits.keepAtLeast(Bounds.quantity(second), kept);
    }

    /** Leaves out those from one day to the other. */
    void leaveOut(int fromDay, int toDay, Selection chosen) {
        days.dropBetween(fromDay, toDay, chosen.kept());
    }
}
