package dev.parterre.web.backoffice.pricing;

import dev.parterre.catalog.EventId;
import dev.parterre.pricing.Discount;
import dev.parterre.pricing.Per;
import dev.parterre.pricing.PromotionPolicy;
import dev.parterre.pricing.PromotionTerms;
import dev.parterre.pricing.PromotionTerms.Limits;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.pricing.PromotionTerms.Window;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import dev.parterre.web.api.Parameters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A promotion as it is typed; times are the house's. The inputs have the names of the API's fields. */
public class PromotionForm {

    private static final String EURO = "EUR";

    private final Map<String, Object> inputs = new HashMap<>();
    private final ZoneId zone;

    /** An empty one. */
    PromotionForm(ZoneId zone) {
        this.zone = zone;
        inputs.putAll(Map.of(
                "kind", "PERCENT", "per", Per.TICKET.name(), "active", true, "minQuantity", 1, "currency", EURO));
        inputs.put("events", new String[0]);
        inputs.put("types", new String[0]);
    }

    PromotionForm(ZoneId zone, PromotionTerms terms) {
        this(zone);
        inputs.put("code", terms.code());
        inputs.put("name", terms.name());
        inputs.put("active", terms.active());
        inputs.put("from", terms.window().from().map(this::local).orElse(null));
        inputs.put("until", terms.window().until().map(this::local).orElse(null));
        inputs.put("limit", terms.limits().total().orElse(null));
        inputs.put("limitPerCustomer", terms.limits().perCustomer().orElse(null));
        inputs.put("minQuantity", terms.scope().minQuantity());
        inputs.put("categories", String.join(", ", new TreeSet<>(terms.scope().categories())));
        inputs.put("events", texts(terms.scope().events()));
        inputs.put("types", texts(terms.scope().types()));
        fill(terms.discount());
    }

    private void fill(Discount discount) {
        if (discount instanceof Discount.Percent percent) {
            inputs.put("rate", percent.rate().toPlainString());
        } else if (discount instanceof Discount.AmountOff off) {
            inputs.put("kind", "AMOUNT");
            inputs.put("per", off.per().name());
            fill(off.amount());
        } else if (discount instanceof Discount.FixedPrice fixed) {
            inputs.put("kind", "FIXED_PRICE");
            fill(fixed.price());
        } else if (discount instanceof Discount.SomeFree some) {
            inputs.put("kind", "SOME_FREE");
            inputs.put("taken", some.taken());
            inputs.put("paid", some.paid());
        }
    }

    private void fill(Money amount) {
        inputs.put("amount", amount.amount());
        inputs.put("currency", amount.currency());
    }

    private static String[] texts(Set<?> chosen) {
        return chosen.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    public Map<String, Object> getInputs() {
        return inputs;
    }

    /** @param known what is not on the page stays as it is there: single performances, and events that were not shown */
    PromotionTerms terms(Scope known, Set<EventId> shown) {
        var window = new Window(instant("from"), instant("until"));
        var limits = new Limits(Optional.ofNullable(number("limit")), Optional.ofNullable(number("limitPerCustomer")));
        return new PromotionTerms(
                PromotionPolicy.normal(text("code")),
                text("name").strip(),
                discount(),
                window,
                scope(known, shown),
                limits,
                Boolean.TRUE.equals(inputs.get("active")));
    }

    private Scope scope(Scope known, Set<EventId> shown) {
        var events = chosen("events").map(EventId::of).collect(Collectors.toSet());
        known.events().stream().filter(event -> !shown.contains(event)).forEach(events::add);
        var least = number("minQuantity");
        return new Scope(
                events,
                known.performances(),
                Arrays.stream(Optional.ofNullable((String) inputs.get("categories"))
                                .orElse("")
                                .split(","))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()),
                chosen("types").map(TicketType::valueOf).collect(Collectors.toSet()),
                least == null ? 1 : least);
    }

    private Stream<String> chosen(String input) {
        return Arrays.stream((Object[]) inputs.get(input)).map(Object::toString);
    }

    private Discount discount() {
        return switch (text("kind")) {
            case "AMOUNT" -> new Discount.AmountOff(amount(), Per.valueOf(text("per")));
            case "FIXED_PRICE" -> new Discount.FixedPrice(amount());
            case "SOME_FREE" -> new Discount.SomeFree(whole("taken"), whole("paid"));
            default ->
                new Discount.Percent(Parameters.required("rate", Parameters.rate("rate", decimal(text("rate")))));
        };
    }

    private Money amount() {
        return Money.of(decimal(text("amount")), text("currency"));
    }

    /** People of this country write a comma. */
    static String decimal(String typed) {
        return typed.strip().replace(',', '.');
    }

    private Optional<Instant> instant(String input) {
        return Optional.ofNullable((LocalDateTime) inputs.get(input))
                .map(local -> local.atZone(zone).toInstant());
    }

    private Integer number(String input) {
        return (Integer) inputs.get(input);
    }

    private int whole(String input) {
        return Parameters.required(input, number(input));
    }

    private String text(String input) {
        return Parameters.required(input, (String) inputs.get(input));
    }

    static List<String> kinds() {
        return List.of("PERCENT", "AMOUNT", "FIXED_PRICE", "SOME_FREE");
    }
}
