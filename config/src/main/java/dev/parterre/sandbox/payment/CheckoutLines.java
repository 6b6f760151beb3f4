package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a checkout session sells: lines with a name, a price in minor units and a quantity. */
final class CheckoutLines {
    private static final long MAX_UNIT_AMOUNT = 99_999_999;
    private static final long MAX_QUANTITY = 999_999;

    private CheckoutLines() {}

    /** Writes {@code line_items} and their sum into the session. */
    static void write(Parameters parameters, ObjectNode session) {
        List<ObjectNode> lines = parameters.groups("line_items").stream()
                .map(CheckoutLines::line)
                .toList();
        if (lines.isEmpty()) {
            throw StripeRefusal.missing("line_items");
        }
        Set<String> currencies =
                lines.stream().map(line -> line.path("currency").asText()).collect(Collectors.toSet());
        if (currencies.size() > 1) {
            throw StripeRefusal.invalid("All line items must have the same currency.")
                    .param("line_items");
        }
        ArrayNode kept = session.putArray("_line_items");
        lines.forEach(kept::add);
        String currency = currencies.iterator().next();
        long total = lines.stream()
                .mapToLong(line -> line.path("amount_total").asLong())
                .sum();
        Currencies.chargeable(total, currency, "line_items");
        session.put("currency", currency).put("amount_subtotal", total).put("amount_total", total);
        session.putObject("total_details")
                .put("amount_discount", 0)
                .put("amount_shipping", 0)
                .put("amount_tax", 0);
    }

    private static ObjectNode line(Parameters item) {
        item.allow("price", "price_data", "quantity", "adjustable_quantity", "metadata");
        item.text("price").ifPresent(price -> {
            throw StripeRefusal.noSuch("price", price, item.path("price"));
        });
        Parameters price = item.group("price_data").orElseThrow(() -> StripeRefusal.missing(item.path("price_data")));
        price.allow("currency", "product", "product_data", "tax_behavior", "unit_amount", "unit_amount_decimal");
        Parameters product =
                price.group("product_data").orElseThrow(() -> StripeRefusal.missing(price.path("product_data")));
        String currency = Currencies.of(price, "currency");
        long unit = within(price, "unit_amount", 0, MAX_UNIT_AMOUNT);
        long quantity = within(item, "quantity", 1, MAX_QUANTITY);
        ObjectNode line = Json.skeleton("line_item");
        line.put("id", Ids.of("li"))
                .put("amount_subtotal", unit * quantity)
                .put("amount_total", unit * quantity)
                .put("currency", currency)
                .put("description", product.requiredText("name"))
                .put("quantity", quantity);
        line.withObjectProperty("price")
                .put("id", Ids.of("price"))
                .put("product", Ids.of("prod"))
                .put("currency", currency)
                .put("unit_amount", unit)
                .put("unit_amount_decimal", String.valueOf(unit));
        return line;
    }

    private static long within(Parameters parameters, String name, long least, long most) {
        long value = parameters.requiredInteger(name);
        if (value < least || value > most) {
            throw StripeRefusal.invalid("This value must be between " + least + " and " + most + ".")
                    .code("parameter_invalid_integer")
                    .param(parameters.path(name));
        }
        return value;
    }
}
