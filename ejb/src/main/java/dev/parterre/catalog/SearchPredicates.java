package dev.parterre.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** A query of the programme in the search's own terms. */
final class SearchPredicates {

    /** How much a word says where it stands; in the order of {@link EventDocument#PARTS}. */
    private static final List<Float> WEIGHTS = List.of(8f, 5f, 3f, 1f);

    /** Shorter words are other words with one letter changed; long ones may have two mistakes. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final int LONG = 8;

    private final SearchPredicateFactory f;

    SearchPredicates(SearchPredicateFactory factory) {
        f = factory;
    }

    /** Every word, written so or almost so. */
    PredicateFinalStep words(TypedWords words, boolean almost) {
        if (words.isEmpty()) {
            return f.matchAll();
        }
        var all = f.bool();
        words.wanted().forEach(word -> all.must(word(word, EventDocument.PARTS, almost, finished(word))));
        return all;
    }

    /** Every word, in one of those parts; somebody may still be typing. */
    PredicateFinalStep wordsIn(TypedWords words, List<String> parts, boolean almost) {
        var all = f.bool();
        words.wanted().forEach(word -> all.must(word(word, parts, almost, Spelling.beginnings(word))));
        return all;
    }

    /** Of a word that is searched for only a last c may be read in two ways: more would find other words. */
    private static Set<String> finished(String word) {
        return word.endsWith("c") ? Spelling.beginnings(word) : Set.of(Spelling.key(word));
    }

    private PredicateFinalStep word(String word, List<String> parts, boolean almost, Set<String> beginnings) {
        var ways = f.or();
        for (var part : parts) {
            var weight = WEIGHTS.get(EventDocument.PARTS.indexOf(part));
            ways.add(f.match().field(EventDocument.stems(part)).boost(weight).matching(word));
            ways.add(
                    f.match().field(EventDocument.stems(part)).boost(weight / 2).matching(Spelling.cyrillic(word)));
            if (!part.equals("text")) {
                spelt(part, Spelling.key(word), almost, beginnings).forEach(way -> ways.add(way));
            }
        }
        return ways;
    }

    private List<PredicateFinalStep> spelt(String part, String key, boolean almost, Set<String> beginnings) {
        var weight = WEIGHTS.get(EventDocument.PARTS.indexOf(part));
        var ways = new ArrayList<PredicateFinalStep>();
        ways.add(f.match().field(EventDocument.keys(part)).boost(weight).matching(key));
        for (var beginning : beginnings) {
            var boost = beginning.equals(key) ? weight / 2 : weight / 4;
            ways.add(f.match().field(EventDocument.begins(part)).boost(boost).matching(beginning));
        }
        if (almost && key.length() >= SHORTEST_MISTYPED && key.chars().noneMatch(Character::isDigit)) {
            ways.add(f.match()
                    .field(EventDocument.keys(part))
                    .boost(weight / 4)
                    .matching(key)
                    .fuzzy(key.length() < LONG ? 1 : 2, 1));
        }
        return ways;
    }

    /** A coming performance that fits all but the words, as a condition on performances. */
    PredicateFinalStep fits(EventQuery query, Instant now) {
        var all = f.bool();
        all.filter(f.range().field(EventDocument.STARTS).greaterThan(now));
        where(query).forEach(all::filter);
        if (query.category() != null) {
            all.filter(f.match()
                    .field(EventDocument.CATEGORY)
                    .matching(query.category().name()));
        }
        if (!query.days().any()) {
            all.filter(f.range()
                    .field(EventDocument.DAY)
                    .between(day(query.days().from()), day(query.days().to())));
        }
        offer(query.offer(), now).forEach(all::filter);
        return all;
    }

    /** Days that no index has are as far away as it has any. */
    private static Integer day(LocalDate day) {
        return day == null ? null : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    private List<PredicateFinalStep> where(EventQuery query) {
        var conditions = new ArrayList<PredicateFinalStep>();
        if (!query.place().cities().isEmpty()) {
            conditions.add(f.terms()
                    .field(EventDocument.CITY)
                    .matchingAny(query.place().cities()));
        }
        if (query.place().venue() != null) {
            conditions.add(f.match()
                    .field(EventDocument.VENUE)
                    .matching(query.place().venue().value()));
        }
        return conditions;
    }

    private List<PredicateFinalStep> offer(EventQuery.Offer offer, Instant now) {
        var conditions = new ArrayList<PredicateFinalStep>();
        if (!offer.anyPrice()) {
            var least = offer.least() == null ? null : offer.least().minor();
            var most = offer.most() == null ? null : offer.most().minor();
            var currency = (offer.most() == null ? offer.least() : offer.most()).currency();
            conditions.add(f.range().field(EventDocument.PRICE).between(least, most));
            conditions.add(f.match().field(EventDocument.CURRENCY).matching(currency));
        }
        if (offer.available()) {
            conditions.add(f.match().field(EventDocument.OFFERED).matching(true));
            conditions.add(selling(now));
        }
        if (offer.accessible()) {
            conditions.add(f.match().field(EventDocument.ACCESSIBLE).matching(true));
        }
        return conditions;
    }

    /** Its sale window is open. */
    PredicateFinalStep selling(Instant now) {
        return f.bool()
                .filter(f.range().field(EventDocument.SALE_FROM).atMost(now))
                .filter(f.range().field(EventDocument.SALE_UNTIL).greaterThan(now));
    }
}
