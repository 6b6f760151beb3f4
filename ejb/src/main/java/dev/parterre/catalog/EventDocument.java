package dev.parterre.catalog;

import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.ObjectStructure;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * An event in the index: its words, by where they stand, in three spellings (stems; {@link Spelling#key}; beginnings of those),
 * and its coming performances as nested documents, so that a city, a day and a price are looked for in the same performance.
 */
final class EventDocument implements TypeBridge<FindableEvent> {

    /** Another one when a document has other fields or other analyzers: then the index is built anew. */
    static final String EDITION = "3:";

    /** The stamp of a document of another edition: no event has it. */
    static final long FOREIGN = Long.MIN_VALUE;

    static final String STAMP = "stamp";
    static final String SHOWN = "shown";

    /** Where words stand: title, kind and who takes part, where it is on, the description. */
    static final List<String> PARTS = List.of("title", "names", "places", "text");

    static final String PERFORMANCES = "performances";
    static final String STARTS = PERFORMANCES + ".startsAt";
    static final String DAY = PERFORMANCES + ".day";
    static final String CATEGORY = PERFORMANCES + ".category";
    static final String CITY = PERFORMANCES + ".city";
    static final String VENUE = PERFORMANCES + ".venue";
    static final String PRICE = PERFORMANCES + ".price";
    static final String CURRENCY = PERFORMANCES + ".currency";
    static final String SALE_FROM = PERFORMANCES + ".saleFrom";
    static final String SALE_UNTIL = PERFORMANCES + ".saleUntil";
    static final String OFFERED = PERFORMANCES + ".offered";
    static final String ACCESSIBLE = PERFORMANCES + ".accessible";

    /** @param stored as a document has it; null when it has none */
    static long stamp(String stored) {
        return stored != null && stored.startsWith(EDITION)
                ? Long.parseLong(stored.substring(EDITION.length()))
                : FOREIGN;
    }

    static String stems(String part) {
        return part + "Stems";
    }

    static String keys(String part) {
        return part + "Keys";
    }

    static String begins(String part) {
        return part + "Begins";
    }

    /** What suggestions are made of, kept with the document: all that names something. */
    record Shown(LocalText title, List<LocalText> performers, List<Place> places) {

        record Place(long venue, LocalText name, String cityKey, LocalText city) {}
    }

    /** The three spellings of one part; keys and beginnings are missing where names are not to be expected. */
    private record Words(
            IndexFieldReference<String> stems, IndexFieldReference<String> keys, IndexFieldReference<String> begins) {

        void write(DocumentElement target, Stream<LocalText> texts) {
            var all = texts.flatMap(text -> text.texts().values().stream())
                    .distinct()
                    .toList();
            target.addValue(stems, all.stream().map(Spelling::plain).collect(Collectors.joining(" ")));
            if (keys != null) {
                var spelt = all.stream().map(Spelling::keys).distinct().collect(Collectors.joining(" "));
                target.addValue(keys, spelt);
                target.addValue(begins, spelt);
            }
        }
    }

    private final IndexFieldReference<String> stamp;
    private final IndexFieldReference<String> shown;
    private final List<Words> words;
    private final Nested nested;

    private EventDocument(IndexSchemaElement root) {
        stamp = stored(root, STAMP);
        shown = stored(root, SHOWN);
        words = PARTS.stream().map(part -> words(root, part)).toList();
        nested = new Nested(root);
    }

    private static IndexFieldReference<String> stored(IndexSchemaElement root, String name) {
        return root.field(name, f -> f.asString().projectable(Projectable.YES).searchable(Searchable.NO))
                .toReference();
    }

    private static Words words(IndexSchemaElement root, String part) {
        var stems = root.field(stems(part), f -> f.asString().analyzer(SearchAnalysis.STEMS))
                .toReference();
        if (part.equals("text")) {
            return new Words(stems, null, null);
        }
        var keys = root.field(keys(part), f -> f.asString().analyzer(SearchAnalysis.KEYS))
                .toReference();
        var begins = root.field(
                        begins(part),
                        f -> f.asString().analyzer(SearchAnalysis.BEGINS).searchAnalyzer(SearchAnalysis.KEYS))
                .toReference();
        return new Words(stems, keys, begins);
    }

    @Override
    public void write(DocumentElement target, FindableEvent event, TypeBridgeWriteContext context) {
        target.addValue(stamp, EDITION + event.stamp());
        target.addValue(shown, Json.write(shown(event)));
        words.get(0).write(target, Stream.of(event.title()));
        words.get(1)
                .write(
                        target,
                        Stream.concat(
                                Stream.of(KindWords.of(event.category())),
                                event.performers().stream().flatMap(p -> Stream.of(p.name(), p.role()))));
        words.get(2).write(target, event.performances().stream().flatMap(p -> Stream.of(p.venue(), p.city())));
        words.get(3).write(target, Stream.of(event.description()));
        event.performances().forEach(performance -> nested.write(target, event.category(), performance));
    }

    private static Shown shown(FindableEvent event) {
        return new Shown(
                event.title(),
                event.performers().stream().map(Performer::name).distinct().toList(),
                event.performances().stream()
                        .map(p -> new Shown.Place(p.venueId(), p.venue(), p.cityKey(), p.city()))
                        .distinct()
                        .toList());
    }

    /** The fields of a performance. */
    private static final class Nested {

        private final IndexObjectFieldReference object;
        private final IndexFieldReference<Instant> startsAt;
        private final IndexFieldReference<Integer> day;
        private final IndexFieldReference<String> category;
        private final IndexFieldReference<String> city;
        private final IndexFieldReference<Long> venue;
        private final IndexFieldReference<Long> price;
        private final IndexFieldReference<String> currency;
        private final IndexFieldReference<Instant> saleFrom;
        private final IndexFieldReference<Instant> saleUntil;
        private final IndexFieldReference<Boolean> offered;
        private final IndexFieldReference<Boolean> accessible;

        Nested(IndexSchemaElement root) {
            var element = root.objectField(PERFORMANCES, ObjectStructure.NESTED).multiValued();
            object = element.toReference();
            startsAt = instant(element, STARTS);
            day = element.field(name(DAY), f -> f.asInteger().aggregable(Aggregable.YES))
                    .toReference();
            category = keyword(element, CATEGORY);
            city = keyword(element, CITY);
            venue = element.field(name(VENUE), f -> f.asLong()).toReference();
            price = element.field(
                            name(PRICE),
                            f -> f.asLong().aggregable(Aggregable.YES).sortable(Sortable.YES))
                    .toReference();
            currency = keyword(element, CURRENCY);
            saleFrom = instant(element, SALE_FROM);
            saleUntil = instant(element, SALE_UNTIL);
            offered = flag(element, OFFERED);
            accessible = flag(element, ACCESSIBLE);
        }

        private static IndexFieldReference<Instant> instant(IndexSchemaElement element, String path) {
            return element.field(name(path), f -> f.asInstant().sortable(Sortable.YES))
                    .toReference();
        }

        private static IndexFieldReference<String> keyword(IndexSchemaElement element, String path) {
            return element.field(name(path), f -> f.asString().aggregable(Aggregable.YES))
                    .toReference();
        }

        private static IndexFieldReference<Boolean> flag(IndexSchemaElement element, String path) {
            return element.field(name(path), f -> f.asBoolean().aggregable(Aggregable.YES))
                    .toReference();
        }

        private static String name(String path) {
            return path.substring(PERFORMANCES.length() + 1);
        }

        void write(DocumentElement root, Category kind, FindablePerformance performance) {
            var target = root.addObject(object);
            target.addValue(startsAt, performance.startsAt());
            target.addValue(day, performance.day());
            target.addValue(category, kind.name());
            target.addValue(city, performance.cityKey());
            target.addValue(venue, performance.venueId());
            target.addValue(price, performance.price());
            target.addValue(currency, performance.currency());
            target.addValue(saleFrom, performance.saleFrom());
            target.addValue(saleUntil, performance.saleUntil());
            target.addValue(offered, performance.offered());
            target.addValue(accessible, performance.accessible());
        }
    }

    /** Declares the fields; nothing depends on Hibernate's noticing of changes, {@link IndexFollower} does. */
    public static final class Binder implements TypeBinder {

        @Override
        public void bind(TypeBindingContext context) {
            context.dependencies().useRootOnly();
            context.bridge(FindableEvent.class, new EventDocument(context.indexSchemaElement()));
        }
    }
}
