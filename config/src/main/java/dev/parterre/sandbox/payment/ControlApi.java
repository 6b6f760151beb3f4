package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * {@code /_sandbox}: what tests look at and what they let go wrong. Without a key, on the loopback address only;
 * parameters as a form or as JSON.
 *
 * <pre>
 * GET    /_sandbox/state               everything there is, and the faults that wait
 * POST   /_sandbox/faults/decline      decline_code=insufficient_funds, times: the next charges are declined
 * POST   /_sandbox/faults/amount       delta=-500, currency=usd, times: the next charges bring another sum
 * POST   /_sandbox/faults/slow         milliseconds, path=/v1/payment_intents, times: answered late
 * POST   /_sandbox/faults/error        path, times: refused with 500 before it is carried out
 * POST   /_sandbox/faults/lost-request path, times: the connection closed before it is carried out
 * POST   /_sandbox/faults/lost-answer  path, times: carried out, and the connection closed without an answer
 * POST   /_sandbox/faults/cut-answer   path, times: carried out, and the connection closed within the answer
 * POST   /_sandbox/faults/webhook      duplicates, milliseconds, manner=unsigned|tampered|old|malformed, hold=true, times:
 *                                      the next events come twice, late, badly signed, or not before they are released
 * DELETE /_sandbox/faults              none of it any more
 * POST   /_sandbox/webhooks/release    order=reversed: what is held is sent, the newest first if asked
 * POST   /_sandbox/webhooks/resend     event, manner: an event once more; without a name the latest one
 * POST   /_sandbox/webhooks/invent     type: an event of a type that nobody knows
 * POST   /_sandbox/disputes            payment_intent, reason, inquiry=true: a cardholder's bank takes a payment back
 * POST   /_sandbox/disputes/close      dispute, status=won|lost: it is decided
 * POST   /_sandbox/reset               forgets every payment and every fault
 * </pre>
 */
final class ControlApi {
    static final String PATH = "/_sandbox";
    private static final long MAX_DELAY_MILLIS = 120_000;
    private static final long MAX_TIMES = 1_000;
    private static final long MAX_DUPLICATES = 10;
    private static final long MAX_DELTA = 1_000_000_000L;

    private final Faults faults;

    ControlApi(Faults faults) {
        this.faults = faults;
    }

    void routes(Router router) {
        router.get(PATH + "/state", this::state)
                .post(PATH + "/faults/slow", this::slow)
                .post(PATH + "/faults/error", (call, change) -> disturb(call, Faults.Connection.ERROR))
                .post(PATH + "/faults/lost-request", (call, change) -> disturb(call, Faults.Connection.LOST_REQUEST))
                .post(PATH + "/faults/lost-answer", (call, change) -> disturb(call, Faults.Connection.LOST_ANSWER))
                .post(PATH + "/faults/cut-answer", (call, change) -> disturb(call, Faults.Connection.CUT_ANSWER))
                .post(PATH + "/faults/decline", this::decline)
                .post(PATH + "/faults/amount", this::misread)
                .post(PATH + "/faults/webhook", this::disturbWebhook)
                .delete(PATH + "/faults", this::clear)
                .post(PATH + "/reset", this::reset);
    }

    /** Everything there is, the newest first, without the API's paging. */
    private Reply state(Call call, Change change) {
        ObjectNode state = Json.object();
        state.set("payment_intents", all(change, PaymentIntents.KIND));
        state.set("setup_intents", all(change, SetupIntents.KIND));
        state.set("charges", all(change, Charges.KIND));
        state.set("refunds", all(change, Refunds.KIND));
        state.set("disputes", all(change, Disputes.KIND));
        state.set("customers", all(change, Customers.KIND));
        state.set("checkout_sessions", all(change, CheckoutSessions.KIND));
        state.set("webhook_deliveries", all(change, WebhookDeliveries.KIND));
        state.set("faults", faults.toJson());
        return Reply.json(200, state);
    }

    private static ArrayNode all(Change change, String kind) {
        ArrayNode objects = Json.array();
        change.newestFirst(kind).map(Rendering::visible).forEach(objects::add);
        return objects;
    }

    private Reply slow(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("milliseconds", "path", "times");
        faults.slow(delay(parameters), path(parameters), times(parameters));
        return waiting(call);
    }

    private Reply disturb(Call call, Faults.Connection connection) {
        Parameters parameters = call.params().without("locale").allow("path", "times");
        faults.disturb(connection, path(parameters), times(parameters));
        return waiting(call);
    }

    private Reply decline(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("decline_code", "times");
        String code = parameters.text("decline_code").orElse("generic_decline");
        Decline decline = Decline.of(code).orElseThrow(() -> StripeRefusal.invalid("Unknown decline code: " + code)
                .param("decline_code"));
        faults.decline(decline, times(parameters));
        return waiting(call);
    }

    private Reply misread(Call call, Change change) {
        Parameters parameters = call.params().without("locale").allow("delta", "currency", "times");
        long delta = within(parameters, "delta", -MAX_DELTA, MAX_DELTA, 0);
        faults.misread(
                new Faults.Money(delta, parameters.text("currency").map(code -> Currencies.of(parameters, "currency"))),
                times(parameters));
        return waiting(call);
    }

    private Reply disturbWebhook(Call call, Change change) {
        Parameters parameters =
                call.params().without("locale").allow("duplicates", "milliseconds", "manner", "hold", "times");
        long duplicates = within(parameters, "duplicates", 0, MAX_DUPLICATES, 0);
        faults.disturb(
                new Faults.Webhook(
                        (int) duplicates,
                        delay(parameters),
                        manner(parameters),
                        parameters.flag("hold").orElse(false)),
                times(parameters));
        return waiting(call);
    }

    static Faults.Manner manner(Parameters parameters) {
        return parameters
                .choice("manner", "signed", "unsigned", "tampered", "old", "malformed")
                .map(name -> Faults.Manner.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Faults.Manner.SIGNED);
    }

    private Reply clear(Call call, Change change) {
        faults.clear();
        return waiting(call);
    }

    /** Forgets every payment and every fault. */
    private Reply reset(Call call, Change change) {
        faults.clear();
        List<String> ids = change.everything();
        ids.forEach(change::remove);
        return Reply.json(200, Json.object().put("removed", ids.size()));
    }

    private Reply waiting(Call call) {
        return done(call, faults.toJson());
    }

    /** Programs get what there is to say, people the dashboard. */
    static Reply done(Call call, ObjectNode answer) {
        boolean person = call.header("accept").orElse("").contains("text/html");
        return person ? Reply.seeOther("/?locale=" + call.locale().getLanguage()) : Reply.json(200, answer);
    }

    private static Duration delay(Parameters parameters) {
        return Duration.ofMillis(within(parameters, "milliseconds", 0, MAX_DELAY_MILLIS, 0));
    }

    private static int times(Parameters parameters) {
        return (int) within(parameters, "times", 1, MAX_TIMES, 1);
    }

    private static String path(Parameters parameters) {
        return parameters.text("path").orElse("/v1/");
    }

    private static long within(Parameters parameters, String name, long least, long most, long otherwise) {
        long value = parameters.integer(name).orElse(otherwise);
        if (value < least || value > most) {
            throw StripeRefusal.invalid("Invalid " + name + ": must be between " + least + " and " + most)
                    .param(name);
        }
        return value;
    }
}
