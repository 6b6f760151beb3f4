package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.matching.Circles.Circle;
import dev.parterre.preference.Folding;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceSpec.Stretch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What, where and when of a preference as the indexes keep it: masks, day numbers and folded texts, which say exactly what
 * {@link Wish} says. A wish for something they do not know is kept whole and asked of every performance, so that a new kind of
 * wish costs time until it is indexed and is never overlooked. Pure.
 *
 * @param categories wanted and not ruled out, one bit for each ordinal
 * @param anywhere whether no place is asked for; else it is in one of the cities, the venues or the circle
 * @param weekdays wanted, bit 0 is Monday
 * @param fromDay first day, as a number of days since 1970; {@code toDay} is the last
 * @param fromSecond of the day, on the venue's clock; {@code toSecond} is the last
 * @param phrases of which one has to occur; none when no words are asked for
 * @param beyond what only some ask for
 * @param rest what has to be asked as well, because the other fields do not say all
 */
record IndexedWish(
        int categories,
        boolean anywhere,
        Set<String> cities,
        Set<VenueId> venues,
        int weekdays,
        int fromDay,
        int toDay,
        int fromSecond,
        int toSecond,
        Set<String> phrases,
        Beyond beyond,
        Optional<Wish> rest) {

    /**
     * @param circle around the place near which it is to be
     * @param performers of whom one has to appear, folded
     * @param unwanted phrases of which none may occur, folded
     * @param blackouts days that will not do
     */
    record Beyond(Optional<Circle> circle, Set<String> performers, Set<String> unwanted, List<Stretch> blackouts) {

        static final Beyond NOTHING = new Beyond(Optional.empty(), Set.of(), Set.of(), List.of());

        static Beyond of(PreferenceSpec spec) {
            return new Beyond(
                    spec.where().near().flatMap(near -> near.point().map(point -> new Circle(point, near.km()))),
                    folded(spec.what().performers()),
                    folded(spec.what().unwanted().words()),
                    spec.when().blackouts());
        }

        /** Whether nothing is asked for but a circle at most. */
        boolean isNothing() {
            return performers.isEmpty() && unwanted.isEmpty() && blackouts.isEmpty();
        }
    }

    static final int ALL_CATEGORIES = (1 << Category.values().length) - 1;
    static final int ALL_WEEKDAYS = (1 << 7) - 1;
    /** Behind every second of a day, and that one rounded up. */
    private static final int END_OF_DAY = 24 * 60 * 60;

    private static final Set<String> INDEXED = Set.of(
            "categories",
            "categoriesOut",
            "words",
            "wordsOut",
            "performers",
            "cities",
            "venues",
            "near",
            "withinKm",
            "nearLat",
            "nearLon",
            "from",
            "to",
            "weekdays",
            "timeFrom",
            "timeTo",
            "blackouts");
    /** Fields that {@link Wish} does not ask of a performance. */
    private static final Set<String> NO_WISH = Set.of(
            "name",
            "quantity",
            "together",
            "zones",
            "zonesExcluded",
            "maxPrice",
            "budgetPerBooking",
            "budgetPerMonth",
            "bookingsPerMonth",
            "mode",
            "paymentMethod",
            "leadDays",
            "children",
            "wheelchairs",
            "companions",
            "pairs",
            "rowFrom",
            "rowTo",
            "aisle",
            "centre",
            "distance",
            "view",
            "mayBeWorse",
            "budgetPerYear",
            "budgetOverall",
            "nights",
            "nightsPer",
            "answerHours",
            "endsOn",
            "pausedUntil");

    static IndexedWish of(PreferenceSpec spec) {
        return knows(spec) ? indexed(spec) : whole(spec);
    }

    /** Whether the indexes need not ask the wish itself. */
    boolean saysAll() {
        return rest.isEmpty() && beyond.isNothing() && beyond.circle().isEmpty();
    }

    private static IndexedWish indexed(PreferenceSpec spec) {
        var when = spec.when();
        var wanted = spec.what().categories();
        return new IndexedWish(
                (wanted.isEmpty() ? ALL_CATEGORIES : mask(wanted))
                        & ~mask(spec.what().unwanted().categories()),
                spec.where().isAnywhere(),
                folded(spec.where().cities()),
                spec.where().venues(),
                when.weekdays().isEmpty() ? ALL_WEEKDAYS : mask(when.weekdays()),
                when.from().map(IndexedWish::day).orElse(Integer.MIN_VALUE),
                when.to().map(IndexedWish::day).orElse(Integer.MAX_VALUE),
                when.timeFrom().map(LocalTime::toSecondOfDay).orElse(0),
                when.timeTo().map(LocalTime::toSecondOfDay).orElse(END_OF_DAY),
                folded(spec.what().words()),
                Beyond.of(spec),
                Optional.empty());
    }

    private static IndexedWish whole(PreferenceSpec spec) {
        return new IndexedWish(
                ALL_CATEGORIES,
                true,
                Set.of(),
                Set.of(),
                ALL_WEEKDAYS,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                0,
                END_OF_DAY,
                Set.of(),
                Beyond.NOTHING,
                Optional.of(new Wish(spec)));
    }

    /** Judged by the spelling of the API, in which a field that nobody here knows is seen as well. */
    private static boolean knows(PreferenceSpec spec) {
        var fields = PreferenceDraft.of(spec).fields();
        Iterable<String> names = fields::fieldNames;
        var known = StreamSupport.stream(names.spliterator(), false)
                .filter(name -> !INDEXED.contains(name) && !NO_WISH.contains(name))
                .map(fields::path)
                .allMatch(value -> value.isNull() || value.isContainerNode() && value.isEmpty());
        return known
                && inWholeSeconds(spec.when().timeFrom())
                && inWholeSeconds(spec.when().timeTo());
    }

    private static boolean inWholeSeconds(Optional<LocalTime> time) {
        return time.map(LocalTime::getNano).orElse(0) == 0;
    }

    static int mask(Collection<? extends Enum<?>> values) {
        return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (one, other) -> one | other);
    }

    static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    private static Set<String> folded(List<String> texts) {
        return texts.stream()
                .map(Folding::fold)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
