package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.Performer;
import dev.parterre.importing.Entry.EventEntry;
import dev.parterre.importing.Entry.HallRef;
import dev.parterre.importing.Entry.PerformanceEntry;
import dev.parterre.importing.Entry.Production;
import dev.parterre.importing.Entry.Sale;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a season file. A performance that cannot be read is reported; the event is taken without it. */
final class SeasonEvents {

    private static final String CURRENCY = "EUR";
    private static final String ADULT = "ADULT";
    private static final int MOST_PERFORMANCES = 400;
    private static final Duration LONGEST_LEAD = Duration.ofDays(400);

    private final SeasonDates dates;

    SeasonEvents(SeasonDates dates) {
        this.dates = dates;
    }

    /** @throws RowProblem when the event itself cannot be read */
    EventEntry read(JsonFields event, int no, RowSink sink) {
        var ref = new ExternalRef(SeasonFormat.NAME, event.text("id"));
        var organiser = new ExternalRef(SeasonFormat.NAME, event.text("organiser"));
        return new EventEntry(ref, organiser, production(event), performances(event, no, sink));
    }

    private static Production production(JsonFields event) {
        var performers = event.list("performers").stream()
                .map(JsonFields::new)
                .map(p -> new Performer(p.local("name"), p.localOrEmpty("role")))
                .toList();
        var text = new EventText(
                event.local("title"),
                event.localOrEmpty("description"),
                performers,
                event.localOrEmpty("languageNote"));
        return new Production(
                category(event.text("category")),
                text,
                event.integerOr("ageFrom", 0),
                event.integerOr("durationMinutes", null),
                vatRate(event.textOr("vatRate", "20.00")));
    }

    private static Category category(String text) {
        try {
            return Category.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new RowProblem("category-unknown", text);
        }
    }

    private static BigDecimal vatRate(String text) {
        try {
            var rate = new BigDecimal(text);
            if (rate.signum() >= 0 && rate.compareTo(BigDecimal.valueOf(100)) < 0 && rate.scale() <= 2) {
                return rate;
            }
        } catch (NumberFormatException none) {
            throw new RowProblem("vat-rate-malformed", text);
        }
        throw new RowProblem("vat-rate-malformed", text);
    }

    private List<PerformanceEntry> performances(JsonFields event, int no, RowSink sink) {
        var nodes = event.list("performances");
        if (nodes.size() > MOST_PERFORMANCES) {
            throw new RowProblem("too-many-performances", Integer.toString(nodes.size()));
        }
        var known = new HashSet<String>();
        var performances = new ArrayList<PerformanceEntry>();
        for (var node : nodes) {
            try {
                var performance = Entries.checked(() -> performance(node));
                if (!known.add(performance.externalId())) {
                    throw new RowProblem("performance-duplicate", performance.externalId());
                }
                performances.add(performance);
            } catch (RowProblem problem) {
                var ref =
                        "events " + event.text("id") + " " + node.path("start").asText();
                sink.note(new RefusedRow(no, ref, problem.code(), problem.detail()));
            }
        }
        return performances;
    }

    private PerformanceEntry performance(JsonNode node) {
        var fields = new JsonFields(node);
        var hall = fields.text("hall");
        var start = dates.resolve(fields.text("start"));
        var from = dates.resolve(fields.text("saleFrom"));
        var until = lead(fields.textOr("saleUntil", "PT0S"), start);
        if (!from.isBefore(start.minus(until))) {
            throw new RowProblem("sale-window-empty", from + " to " + start.minus(until));
        }
        return new PerformanceEntry(
                fields.text("start") + "@" + hall,
                hall(hall),
                start,
                new Sale(from, until),
                prices(fields),
                fields.integerOr("limit", 8));
    }

    /** {@code venue/hall}, or {@code source:venue/hall} for a venue that another format brought. */
    private static HallRef hall(String text) {
        var colon = text.indexOf(':');
        var slash = text.lastIndexOf('/');
        if (slash < colon + 2 || slash == text.length() - 1) {
            throw new RowProblem("hall-malformed", text);
        }
        var source = colon < 0 ? SeasonFormat.NAME : text.substring(0, colon);
        return new HallRef(new ExternalRef(source, text.substring(colon + 1, slash)), text.substring(slash + 1));
    }

    /** A duration before the start, or a date-time. */
    private Duration lead(String text, LocalDateTime start) {
        try {
            var lead = text.startsWith("P") ? Duration.parse(text) : Duration.between(dates.resolve(text), start);
            if (lead.isNegative() || lead.compareTo(LONGEST_LEAD) > 0) {
                throw new RowProblem("sale-until-out-of-range", text);
            }
            return lead;
        } catch (DateTimeException none) {
            throw new RowProblem("date-malformed", text);
        }
    }

    private static Map<String, Map<String, Money>> prices(JsonFields performance) {
        var prices = new LinkedHashMap<String, Map<String, Money>>();
        performance.entries("prices").forEach((category, price) -> {
            var byType = new LinkedHashMap<String, Money>();
            if (price.isObject()) {
                price.properties().forEach(type -> byType.put(type.getKey(), amount(type.getValue())));
            } else {
                byType.put(ADULT, amount(price));
            }
            prices.put(category, byType);
        });
        if (prices.isEmpty()) {
            throw new RowProblem("prices-missing", "");
        }
        return prices;
    }

    private static Money amount(JsonNode price) {
        if (!price.isTextual()) {
            throw new RowProblem("price-malformed", price.toString());
        }
        var amount = Money.of(price.asText(), CURRENCY);
        if (amount.isNegative()) {
            throw new RowProblem("price-negative", price.asText());
        }
        return amount;
    }
}
