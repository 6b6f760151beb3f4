package dev.parterre.matching;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.VenueId;
import dev.parterre.pricing.TicketType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A season in many cities: about four performances of an event, most of them in few cities and of few categories. */
final class ProgrammeGenerator {

    static final int CITIES = 60;
    static final int VENUES = 400;
    private static final int VOCABULARY = 6_000;
    private static final int WORDS_OF_AN_EVENT = 60;
    private static final List<String> SYLLABLES =
            List.of("ba", "ke", "lo", "mi", "ru", "sta", "ven", "dor", "кра", "ло", "син", "вет", "пи", "ан", "джу");

    private final Random random;

    ProgrammeGenerator(long seed) {
        random = new Random(seed);
    }

    List<Candidate> performances(int count) {
        var performances = new ArrayList<Candidate>();
        while (performances.size() < count) {
            performances.addAll(event(performances.size() + 1L));
        }
        return performances.subList(0, count);
    }

    private List<Candidate> event(long first) {
        var venue = skewed(random, VENUES);
        var city = venue % CITIES;
        var words = IntStream.range(0, WORDS_OF_AN_EVENT)
                .mapToObj(i -> word(random))
                .collect(Collectors.joining(" "));
        var category = Category.values()[skewed(random, 18)];
        var price = 8 + random.nextInt(60);
        return IntStream.range(0, 1 + random.nextInt(7))
                .mapToObj(i -> CandidateFixture.performance(first + i)
                        .ofEvent(first)
                        .of(category)
                        .saying(words)
                        .by(words.split(" ", 4)[0], words.split(" ", 4)[2])
                        .standingAt(41.5 + city % 30 * 0.1, 22.5 + city % 17 * 0.3)
                        .at(new VenueId(1L + venue))
                        .in(cityInBulgarian(city), city(city))
                        .starting(start())
                        .limitedTo(4 + random.nextInt(7))
                        .costing(price + ".00", price + 15 + ".50")
                        .reduced(TicketType.CHILD, price / 2 + ".00")
                        .candidate())
                .toList();
    }

    private String start() {
        var day = LocalDate.of(2026, 11, 23).plusDays(random.nextInt(300));
        return day.atTime(LocalTime.of(14 + random.nextInt(8), 30 * random.nextInt(2)))
                .toString();
    }

    static String city(int number) {
        return "Town " + (char) ('A' + number % 26) + number;
    }

    static String cityInBulgarian(int number) {
        return "Град " + (char) ('А' + number % 26) + number;
    }

    static String word(Random random) {
        var number = skewed(random, VOCABULARY);
        var word = new StringBuilder();
        for (var left = number + SYLLABLES.size(); left > 0; left /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(left % SYLLABLES.size()));
        }
        return word.toString();
    }

    /** From 0; half of all fall into about the first seventh. */
    static int skewed(Random random, int bound) {
        var part = random.nextDouble();
        return (int) (bound * part * part * part);
    }
}
