package dev.parterre.catalog;

import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * What to look for in the coming programme; begins as {@link #everything} and is restricted step by step.
 *
 * @param q words, each of which (a form of it, or its beginning) must occur in any language and either script; null for any.
 *     Anything but letters and digits separates. Words that say nothing (articles, prepositions) need not occur unless there are no
 *     others, and of many words the first twelve count
 * @param category null for any
 */
public record EventQuery(
        String q, Place place, Category category, Days days, Offer offer, Sort sort, PageRequest page) {

    /**
     * @param cities keys of cities ({@link City#key()}), of which one must be it; none for any
     * @param venue null for any
     */
    public record Place(List<String> cities, VenueId venue) {

        static final Place ANY = new Place(List.of(), null);

        public Place {
            cities = List.copyOf(cities);
        }
    }

    /**
     * By the venue's calendar; either may be null.
     *
     * @param to included
     */
    public record Days(LocalDate from, LocalDate to) {

        public static final Days ANY = new Days(null, null);

        boolean any() {
            return from == null && to == null;
        }
    }

    /**
     * What the cheapest place costs, and whether it can be had.
     *
     * @param least null for any
     * @param most null for any
     * @param available only what can be bought right now
     * @param accessible only where there are places for wheelchairs
     */
    public record Offer(Money least, Money most, boolean available, boolean accessible) {

        public static final Offer ANY = new Offer(null, null, false, false);

        boolean anyPrice() {
            return least == null && most == null;
        }
    }

    /** What comes first; relevance of no words is date. */
    public enum Sort {
        DATE,
        RELEVANCE,
        PRICE,
        NEWEST
    }

    public static EventQuery everything(PageRequest page) {
        return new EventQuery(null, Place.ANY, null, Days.ANY, Offer.ANY, Sort.DATE, page);
    }

    public EventQuery words(String typed) {
        return new EventQuery(typed, place, category, days, offer, sort, page);
    }

    /** In the city of that key; case and marks do not matter, null or nothing is any. */
    public EventQuery in(String city) {
        return in(city == null || city.isBlank() ? List.of() : List.of(CityKey.of(city)));
    }

    public EventQuery in(List<String> cities) {
        return new EventQuery(q, new Place(cities, place.venue()), category, days, offer, sort, page);
    }

    public EventQuery at(VenueId venue) {
        return new EventQuery(q, new Place(place.cities(), venue), category, days, offer, sort, page);
    }

    public EventQuery of(Category kind) {
        return new EventQuery(q, place, kind, days, offer, sort, page);
    }

    public EventQuery on(Days wanted) {
        return new EventQuery(q, place, category, wanted, offer, sort, page);
    }

    public EventQuery offered(Offer wanted) {
        return new EventQuery(q, place, category, days, wanted, sort, page);
    }

    public EventQuery by(Sort wanted) {
        return new EventQuery(q, place, category, days, offer, wanted, page);
    }

    EventQuery on(PageRequest other) {
        return new EventQuery(q, place, category, days, offer, sort, other);
    }

    EventQuery anyPrice() {
        return offered(new Offer(null, null, offer.available(), offer.accessible()));
    }

    EventQuery availableOrNot() {
        return offered(new Offer(offer.least(), offer.most(), false, offer.accessible()));
    }

    EventQuery accessibleOrNot() {
        return offered(new Offer(offer.least(), offer.most(), offer.available(), false));
    }
}
