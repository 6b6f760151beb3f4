package dev.parterre.matching;

import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The same question to Lucene's Monitor, which keeps queries and is shown documents. Two words that follow each other are whole
 * words for it, where the engine takes the beginning of the last.
 */
final class MonitorYardstick implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Monitor monitor = new Monitor(new WhitespaceAnalyzer());
    private final List<MonitorQuery> batch = new ArrayList<>();
    private int preferences;

    MonitorYardstick() throws IOException {}

    void add(PreferenceSpec spec) throws IOException {
        batch.add(new MonitorQuery(String.valueOf(preferences++), query(IndexedWish.of(spec), Purse.of(spec))));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        monitor.register(batch);
        batch.clear();
    }

    void complete() throws IOException {
        flush();
    }

    private static Query query(IndexedWish wish, Purse purse) {
        var query = new BooleanQuery.Builder();
        if (wish.categories() != IndexedWish.ALL_CATEGORIES) {
            query.add(any(bits(wish.categories()), "category"), Occur.MUST);
        }
        if (!wish.anywhere()) {
            var places = new ArrayList<>(wish.cities());
            wish.venues().stream().map(VenueId::value).map(venue -> "v" + venue).forEach(places::add);
            query.add(any(places, "place"), Occur.MUST);
        }
        if (wish.weekdays() != IndexedWish.ALL_WEEKDAYS) {
            query.add(any(bits(wish.weekdays()), "weekday"), Occur.MUST);
        }
        if (!wish.phrases().isEmpty()) {
            var words = new BooleanQuery.Builder();
            wish.phrases().forEach(phrase -> words.add(phrase(phrase), Occur.SHOULD));
            query.add(words.build(), Occur.MUST);
        }
        query.add(IntPoint.newRangeQuery("price", 0, purse.most()), Occur.MUST);
        query.add(IntPoint.newRangeQuery("day", wish.fromDay(), wish.toDay()), Occur.MUST);
        query.add(IntPoint.newRangeQuery("second", wish.fromSecond(), wish.toSecond()), Occur.MUST);
        query.add(IntPoint.newRangeQuery("limit", purse.quantity(), Integer.MAX_VALUE), Occur.MUST);
        return query.build();
    }

    private static List<String> bits(int mask) {
        return IntStream.range(0, Integer.SIZE)
                .filter(bit -> (mask >> bit & 1) == 1)
                .mapToObj(String::valueOf)
                .toList();
    }

    private static Query any(List<String> values, String field) {
        var any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
        return any.build();
    }

    private static Query phrase(String phrase) {
        return phrase.contains(" ")
                ? new PhraseQuery("words", phrase.split(" "))
                : new PrefixQuery(new Term("words", phrase));
    }

    int wanting(Candidate candidate) throws IOException {
        return monitor.match(document(candidate), QueryMatch.SIMPLE_MATCHER).getMatchCount();
    }

    private static Document document(Candidate candidate) {
        var local = candidate.timing().local();
        var document = new Document();
        add(document, "category", String.valueOf(candidate.event().category().ordinal()));
        add(document, "weekday", String.valueOf(local.getDayOfWeek().ordinal()));
        add(document, "place", "v" + candidate.house().venue().value());
        candidate.house().cities().forEach(city -> add(document, "place", city));
        document.add(new TextField("words", candidate.event().words(), Field.Store.NO));
        document.add(new IntPoint("price", (int) candidate.cheapest().minor()));
        document.add(new IntPoint("day", IndexedWish.day(local.toLocalDate())));
        document.add(new IntPoint("second", local.toLocalTime().toSecondOfDay()));
        document.add(new IntPoint("limit", candidate.terms().purchaseLimit()));
        return document;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
