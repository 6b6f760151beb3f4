package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The part of {@link ControlApi} that is about events: send what is held, send once more, send what nobody knows. */
final class WebhookControls {
    private static final long BETWEEN_MILLIS = 150;

    private final WebhookDeliveries deliveries;
    private final Events events;

    WebhookControls(WebhookDeliveries deliveries, Events events) {
        this.deliveries = deliveries;
        this.events = events;
    }

    void routes(Router router) {
        router.post(ControlApi.PATH + "/webhooks/release", WebhookControls::release)
                .post(ControlApi.PATH + "/webhooks/resend", this::resend)
                .post(ControlApi.PATH + "/webhooks/invent", this::invent);
    }

    /** One after the other with a pause, so that they arrive in that order. */
    private static Reply release(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("order");
        boolean reversed = parameters
                .choice("order", "created", "reversed")
                .filter("reversed"::equals)
                .isPresent();
        List<ObjectNode> held = change.newestFirst(WebhookDeliveries.KIND)
                .filter(delivery -> delivery.path("status").asText().equals(WebhookDeliveries.HELD))
                .toList();
        for (int i = 0; i < held.size(); i++) {
            long place = reversed ? i : held.size() - 1L - i;
            change.edit(held.get(i))
                    .put("status", WebhookDeliveries.PENDING)
                    .put(DueWork.DUE_AT, change.now().toEpochMilli() + place * BETWEEN_MILLIS);
        }
        return ControlApi.done(call, Json.object().put("released", held.size()));
    }

    private Reply resend(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("event", "manner");
        Optional<String> name = parameters.text("event");
        ObjectNode event = name.map(id -> change.find(Events.KIND, id))
                .orElseGet(() -> change.newestFirst(Events.KIND)
                        .filter(each ->
                                deliveries.isSubscribed(each.path("type").asText()))
                        .findFirst())
                .orElseThrow(() -> StripeRefusal.notFound(Events.KIND, name.orElse("latest"), "event"));
        deliveries.send(
                change,
                event.path("id").asText(),
                event.path("type").asText(),
                new Faults.Webhook(0, Duration.ZERO, ControlApi.manner(parameters), false));
        return ControlApi.done(call, Json.object().put("event", event.path("id").asText()));
    }

    private Reply invent(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("type");
        ObjectNode thing = Json.object()
                .put("id", Ids.of("new"))
                .put("object", "something_new")
                .put("unheard_of", true);
        String id = events.raise(change, parameters.text("type").orElse("something_new.happened"), thing);
        return ControlApi.done(call, Json.object().put("event", id));
    }
}
