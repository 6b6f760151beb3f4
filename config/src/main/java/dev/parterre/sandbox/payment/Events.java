package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /v1/events}: what happened, each with the object as it was then; the source of the webhooks. */
final class Events {
    static final String KIND = "event";

    private final WebhookDeliveries deliveries;

    Events(WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    void routes(Router router) {
        router.get("/v1/events", Events::list).get("/v1/events/{id}", Events::retrieve);
    }

    /**
     * Records that something happened to the object, and sends it to the webhook once the change is kept.
     *
     * @return the event's name
     */
    String raise(Change change, String type, ObjectNode object) {
        String id = Ids.event();
        boolean sent = deliveries.isSubscribed(type);
        ObjectNode event = Json.object()
                .put("id", id)
                .put("object", KIND)
                .put("api_version", HttpFront.API_VERSION)
                .put("created", change.now().getEpochSecond())
                .put("livemode", false)
                .put("pending_webhooks", sent ? 1 : 0)
                .put("type", type);
        event.putObject("data").set("object", Rendering.visible(object));
        event.putObject("request")
                .put("id", blankToNull(change.requestId()))
                .put("idempotency_key", blankToNull(change.idempotencyKey()));
        change.put(Json.object()
                .put("id", id)
                .put("object", KIND)
                .put("created", change.now().getEpochSecond())
                .put("type", type)
                .put(Rendering.AS_TEXT, Json.text(event)));
        if (sent) {
            deliveries.request(change, id, type);
        }
        return id;
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Reply retrieve(Call call, Change change) {
        return change.find(KIND, call.id())
                .map(event -> Expansion.reply(call, change, event))
                .orElseThrow(() -> StripeRefusal.notFound(KIND, call.id(), "id"));
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("type", "types"));
        List<String> types = parameters.texts("types");
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(event -> types.isEmpty()
                                || types.contains(event.path("type").asText()))
                        .filter(event -> parameters
                                .text("type")
                                .map(type -> matches(type, event.path("type").asText()))
                                .orElse(true)));
    }

    /** A type, or a family of types such as {@code charge.*}. */
    private static boolean matches(String wanted, String type) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }
}
