package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.SaleState;
import dev.parterre.shared.Json;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import dev.parterre.shared.PortalAddress;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The performances of an event as schema.org's {@code Event}, each with its place, its state and what it is offered for. */
record EventLinkedData(EventDetail event, String language, PortalAddress portal) {

    String json() {
        var performances = Stream.concat(event.performances().stream(), event.last().stream())
                .map(this::performance)
                .toList();
        return Json.write(performances)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> performance(PerformanceCard card) {
        var performance = card.performance();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("name", in(performance.title()));
        data.put("description", in(event.text().description()));
        data.put(
                "startDate",
                OffsetDateTime.ofInstant(performance.startsAt(), performance.zone())
                        .toString());
        event.durationMinutes()
                .ifPresent(minutes -> data.put(
                        "endDate",
                        OffsetDateTime.ofInstant(performance.startsAt(), performance.zone())
                                .plusMinutes(minutes)
                                .toString()));
        data.put("eventStatus", "https://schema.org/" + status(card));
        performance
                .movedFrom()
                .ifPresent(from -> data.put(
                        "previousStartDate",
                        OffsetDateTime.ofInstant(from, performance.zone()).toString()));
        data.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        data.put("image", List.of(portal.of("/posters/" + event.id() + ".png?lang=" + language)));
        data.put("url", address(card));
        data.put("location", location(card));
        data.put(
                "organizer", Map.of("@type", "Organization", "name", in(event.organiserName()), "url", portal.of("/")));
        performance.priceFrom().ifPresent(price -> data.put("offers", offer(card, price)));
        return data;
    }

    private Map<String, Object> location(PerformanceCard card) {
        var where = card.performance().where();
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "Place");
        place.put("name", in(where.venue()) + ", " + in(where.hall()));
        place.put(
                "address",
                Map.of(
                        "@type",
                        "PostalAddress",
                        "addressLocality",
                        in(where.city().name())));
        where.point()
                .ifPresent(point -> place.put(
                        "geo", Map.of("@type", "GeoCoordinates", "latitude", point.lat(), "longitude", point.lon())));
        return place;
    }

    private Map<String, Object> offer(PerformanceCard card, Money price) {
        var sale = card.performance().sale();
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", "Offer");
        offer.put("price", price.decimal().toPlainString());
        offer.put("priceCurrency", price.currency());
        offer.put("availability", "https://schema.org/" + availability(card.sale()));
        offer.put("validFrom", sale.from().toString());
        offer.put("url", address(card));
        return offer;
    }

    private String address(PerformanceCard card) {
        return portal.of("/event?id=" + event.id() + "&performance=" + card.id() + "&lang=" + language);
    }

    /** One that was taken off its date and has no other yet is postponed. */
    private static String status(PerformanceCard card) {
        return switch (card.sale()) {
            case CANCELLED -> "EventCancelled";
            case RESCHEDULED -> "EventPostponed";
            case NOT_YET, ON_SALE, LAST_PLACES, SOLD_OUT, CLOSED ->
                card.performance().movedFrom().isPresent() ? "EventRescheduled" : "EventScheduled";
        };
    }

    private static String availability(SaleState sale) {
        return switch (sale) {
            case ON_SALE -> "InStock";
            case LAST_PLACES -> "LimitedAvailability";
            case NOT_YET -> "PreOrder";
            case SOLD_OUT -> "SoldOut";
            case CLOSED, CANCELLED, RESCHEDULED -> "OutOfStock";
        };
    }

    private String in(LocalText text) {
        return text.in(language);
    }
}
