package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same question as one SQL query: preferences spelled out in a row for each category and place they would take, with all
 * their bounds in the row and one covering index over what is most selective. Which phrases occur in a text is worked out for
 * it beforehand. Tables of its own, dropped in the end.
 */
final class SqlYardstick implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final int ANY = -1;
    private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?)";
    private static final String INDEX =
            "create index bench_wanted on bench_wish (category, place, most, to_day, from_day, from_second, to_second,"
                    + " weekdays, quantity, worded, preference)";
    private static final String QUERY =
            """
            select count(distinct w.preference) from bench_wish w
            where w.category in (?, -1) and w.place in (%s) and w.most >= ? and w.to_day >= ? and w.from_day <= ?
              and w.from_second <= ? and w.to_second >= ? and w.weekdays & ? > 0 and w.quantity <= ?
              and (w.worded = 0 or exists (
                  select 1 from bench_phrase p where p.preference = w.preference and p.phrase in (%s)))
            """;

    private final Connection connection;
    private final Lexicon lexicon = new Lexicon();
    private final StringBuilder wishes = new StringBuilder();
    private final java.util.ArrayList<Object> values = new java.util.ArrayList<>();
    private final java.util.ArrayList<Object> phrases = new java.util.ArrayList<>();
    private int preferences;

    SqlYardstick(Connection connection) throws SQLException {
        this.connection = connection;
        run("drop table if exists bench_wish, bench_phrase");
        run("create table bench_wish (category int, place varchar(80) character set ascii collate ascii_bin, most int,"
                + " to_day int, from_day int, from_second int, to_second int, weekdays int, quantity int, worded int,"
                + " preference int) engine=InnoDB");
        run("create table bench_phrase (preference int, phrase int, primary key (preference, phrase)) engine=InnoDB");
    }

    void add(PreferenceSpec spec) throws SQLException {
        var wish = IndexedWish.of(spec);
        var purse = Purse.of(spec);
        for (var category : categories(wish)) {
            for (var place : places(wish)) {
                values.addAll(List.of(
                        category,
                        place,
                        purse.most(),
                        wish.toDay(),
                        wish.fromDay(),
                        wish.fromSecond(),
                        wish.toSecond(),
                        wish.weekdays(),
                        purse.quantity(),
                        wish.phrases().isEmpty() ? 0 : 1,
                        preferences));
            }
        }
        wish.phrases().forEach(phrase -> phrases.addAll(List.of(preferences, lexicon.number(phrase))));
        preferences++;
        if (values.size() > BATCH * 11) {
            flush();
        }
    }

    private static List<Integer> categories(IndexedWish wish) {
        return wish.categories() == IndexedWish.ALL_CATEGORIES
                ? List.of(ANY)
                : IntStream.range(0, Integer.SIZE)
                        .filter(bit -> (wish.categories() >> bit & 1) == 1)
                        .boxed()
                        .toList();
    }

    private static Set<String> places(IndexedWish wish) {
        var places = new LinkedHashSet<String>();
        if (wish.anywhere()) {
            places.add("*");
        }
        wish.cities().forEach(city -> places.add(place(city)));
        wish.venues().forEach(venue -> places.add("v" + venue.value()));
        return places;
    }

    /** Short and of one byte a letter, whatever the script. */
    private static String place(String city) {
        return "c" + Integer.toHexString(city.hashCode());
    }

    private void flush() throws SQLException {
        insert("bench_wish", ROW, values);
        insert("bench_phrase", "(?,?)", phrases);
    }

    private void insert(String table, String row, List<Object> all) throws SQLException {
        var columns = row.length() / 2;
        if (all.isEmpty()) {
            return;
        }
        var rows = IntStream.range(0, all.size() / columns).mapToObj(i -> row).collect(Collectors.joining(","));
        try (var insert = connection.prepareStatement("insert into " + table + " values " + rows)) {
            fill(insert, all);
            insert.executeUpdate();
        }
        all.clear();
    }

    /** All are there: now the index, and what the optimizer knows of it. */
    void complete() throws SQLException {
        flush();
        run(INDEX);
        run("analyze table bench_wish, bench_phrase");
    }

    int wanting(Candidate candidate) throws SQLException {
        var local = candidate.timing().local();
        var day = IndexedWish.day(local.toLocalDate());
        var second = local.toLocalTime().toSecondOfDay();
        var said = lexicon.in(candidate.event().words());
        var places = new LinkedHashSet<Object>(
                Set.of("*", "v" + candidate.house().venue().value()));
        candidate.house().cities().forEach(city -> places.add(place(city)));
        var arguments = new java.util.ArrayList<Object>();
        arguments.add(candidate.event().category().ordinal());
        arguments.addAll(places);
        arguments.addAll(List.of(
                candidate.cheapest().minor(),
                day,
                day,
                second,
                second,
                IndexedWish.bit(local.getDayOfWeek()),
                candidate.terms().purchaseLimit()));
        try (var query = connection.prepareStatement(QUERY.formatted(marks(places.size()), numbers(said)))) {
            fill(query, arguments);
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String marks(int count) {
        return "?" + ",?".repeat(count - 1);
    }

    private static String numbers(BitSet said) {
        return said.isEmpty() ? "-1" : said.stream().mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private void run(String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop table if exists bench_wish, bench_phrase");
    }
}
