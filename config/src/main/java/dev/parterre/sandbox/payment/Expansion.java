package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Replaces identifiers by the objects they name, as {@code expand[]} asks: {@code latest_charge.balance_transaction}. */
final class Expansion {
    private static final int MAX_DEPTH = 4;

    private Expansion() {}

    /** The object as clients see it, with everything the call asked for in place. */
    static ObjectNode render(Call call, Change change, ObjectNode object) {
        ObjectNode visible = Rendering.visible(object);
        for (String path : call.params().texts("expand")) {
            List<String> steps = List.of(path.split("\\."));
            if (steps.size() > MAX_DEPTH) {
                throw StripeRefusal.invalid("You cannot expand more than " + MAX_DEPTH + " levels of a property")
                        .param("expand");
            }
            expand(change, visible, steps, path);
        }
        return visible;
    }

    static Reply reply(Call call, Change change, ObjectNode object) {
        return Reply.json(200, render(call, change, object));
    }

    private static void expand(Change change, ObjectNode object, List<String> steps, String path) {
        if (steps.isEmpty()) {
            return;
        }
        String property = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        JsonNode value = object.get(property);
        if (property.equals("data") && value != null && value.isArray()) {
            value.forEach(element -> expand(change, (ObjectNode) element, rest, path));
        } else {
            expandProperty(change, object, property, path);
            if (object.get(property) instanceof ObjectNode inner) {
                expand(change, inner, rest, path);
            }
        }
    }

    private static void expandProperty(Change change, ObjectNode object, String property, String path) {
        JsonNode value = object.get(property);
        if (value == null) {
            object.set(property, includable(change, object, property, path));
        } else if (value.isTextual()) {
            object.set(
                    property,
                    change.find(value.textValue()).map(Rendering::visible).orElseThrow(() -> notExpandable(path)));
        }
    }

    /** Lists that an object carries only when asked for. */
    private static ObjectNode includable(Change change, ObjectNode object, String property, String path) {
        String id = object.path("id").asText();
        return switch (object.path("object").asText() + '.' + property) {
            case "charge.refunds" ->
                ListPage.whole(
                        change.newestFirst(Refunds.KIND)
                                .filter(refund ->
                                        id.equals(refund.path("charge").asText()))
                                .toList(),
                        "/v1/charges/" + id + "/refunds");
            case "checkout.session.line_items" -> CheckoutSessions.lineItems(change, id);
            default -> throw notExpandable(path);
        };
    }

    private static StripeRefusal notExpandable(String path) {
        return StripeRefusal.invalid("This property cannot be expanded (" + path + ").")
                .param("expand");
    }
}
