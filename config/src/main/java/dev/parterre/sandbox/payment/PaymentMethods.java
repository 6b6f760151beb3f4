package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /v1/payment_methods}: cards, by test token or by number; attached to a customer they can be charged again. */
final class PaymentMethods {
    static final String KIND = "payment_method";
    private static final String SPENT = "_spent";
    private static final String SET_UP = "_set_up";

    private final Events events;

    PaymentMethods(Events events) {
        this.events = events;
    }

    void routes(Router router) {
        router.post("/v1/payment_methods", this::create)
                .get("/v1/payment_methods", PaymentMethods::list)
                .get("/v1/payment_methods/{id}", this::retrieve)
                .post("/v1/payment_methods/{id}", this::update)
                .post("/v1/payment_methods/{id}/attach", this::attach)
                .post("/v1/payment_methods/{id}/detach", this::detach);
    }

    /** Makes the payment method described by {@code payment_method_data} or by the call that creates one. */
    static ObjectNode create(Change change, Parameters parameters) {
        parameters.allow("type", "card", "billing_details", "metadata", "allow_redisplay", "radar_options");
        if (!parameters.requiredText("type").equals("card")) {
            throw StripeRefusal.invalid("Invalid type: only card is supported here")
                    .param(parameters.path("type"));
        }
        Parameters card = parameters.group("card").orElseThrow(() -> StripeRefusal.missing(parameters.path("card")));
        ObjectNode method = CardFactory.ofParameters(change, card);
        parameters
                .choice("allow_redisplay", "always", "limited", "unspecified")
                .ifPresent(choice -> method.put("allow_redisplay", choice));
        parameters.group("billing_details").ifPresent(details -> billing(details, method));
        Metadata.merge(parameters, method);
        return method;
    }

    /** The payment method of an identifier, or a new one of a test token. */
    static ObjectNode named(Change change, String id) {
        return TestCards.byPaymentMethod(id)
                .map(card -> CardFactory.ofToken(change, card))
                .or(() -> change.find(KIND, id))
                .orElseThrow(() -> StripeRefusal.noSuch("PaymentMethod", id, "payment_method"));
    }

    static TestCard cardOf(ObjectNode method) {
        return TestCards.byNumber(method.path("_card").asText()).orElseThrow();
    }

    /** Of a customer, filtered as lists are. */
    static Stream<ObjectNode> of(Change change, String customer, Parameters parameters) {
        Optional<String> type = parameters.text("type");
        return change.newestFirst(KIND)
                .filter(method -> customer.equals(method.path("customer").asText()))
                .filter(method ->
                        type.map(t -> t.equals(method.path("type").asText())).orElse(true));
    }

    /** Refuses a card that was let go: it may not be charged behind its owner's back. */
    static void refuseSpent(ObjectNode method) {
        if (method.path(SPENT).asBoolean()) {
            throw StripeRefusal.invalid(
                            "This PaymentMethod was previously used without being attached to a Customer, or"
                                    + " was detached from a Customer, and may not be used again.")
                    .code("payment_method_unexpected_state")
                    .param("payment_method");
        }
    }

    /** A card that was charged and belongs to nobody can be charged once only. */
    static void spendUnlessKept(Change change, ObjectNode method) {
        if (method.path("customer").isNull()) {
            change.edit(method).put(SPENT, true);
        }
    }

    static boolean isSetUp(ObjectNode method) {
        return method.path(SET_UP).asBoolean();
    }

    static void setUp(Change change, ObjectNode method) {
        change.edit(method).put(SET_UP, true);
    }

    /** Gives the card to the customer; a card whose issuer refuses every charge is refused. */
    ObjectNode attach(Change change, String id, ObjectNode customer) {
        ObjectNode method = change.edit(named(change, id));
        String owner = method.path("customer").asText();
        if (customer.path("id").asText().equals(owner)) {
            return method;
        }
        if (!method.path("customer").isNull()) {
            throw StripeRefusal.invalid("The payment method you provided has already been attached to a customer.");
        }
        refuseSpent(method);
        TestCard card = cardOf(method);
        if (!card.attachable()) {
            Decline decline = card.decline().orElse(Decline.GENERIC_DECLINE);
            throw StripeRefusal.card(decline.code(), decline.message()).decline(decline);
        }
        give(change, method, customer);
        return method;
    }

    /** Gives the card to the customer after a payment or setup that went well. */
    void give(Change change, ObjectNode method, ObjectNode customer) {
        ObjectNode given = change.edit(method);
        given.put("customer", customer.path("id").asText());
        ObjectNode checks = given.withObjectProperty("card").withObjectProperty("checks");
        if (checks.path("cvc_check").asText().equals("unchecked")) {
            checks.put("cvc_check", "pass");
        }
        events.raise(change, "payment_method.attached", given);
    }

    private Reply create(Call call, Change change) {
        return Expansion.reply(call, change, create(change, call.params().without("expand")));
    }

    /** A test token stands for a new payment method wherever it is named. */
    private Reply retrieve(Call call, Change change) {
        ObjectNode method = TestCards.byPaymentMethod(call.id())
                .map(card -> CardFactory.ofToken(change, card))
                .orElseGet(() -> existing(change, call.id()));
        return Expansion.reply(call, change, method);
    }

    private Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow("billing_details", "card", "metadata", "allow_redisplay");
        ObjectNode method = change.edit(existing(change, call.id()));
        if (method.path("customer").isNull()) {
            throw StripeRefusal.invalid("You must save this PaymentMethod to a customer before you can update it.");
        }
        parameters.group("billing_details").ifPresent(details -> billing(details, method));
        parameters.group("card").ifPresent(card -> {
            ObjectNode stored = method.withObjectProperty("card");
            card.allow("exp_month", "exp_year", "networks");
            card.integer("exp_month").ifPresent(month -> stored.put("exp_month", month));
            card.integer("exp_year").ifPresent(year -> stored.put("exp_year", year));
        });
        Metadata.merge(parameters, method);
        events.raise(change, "payment_method.updated", method);
        return Expansion.reply(call, change, method);
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("customer", "type", "allow_redisplay"));
        String customer = parameters.requiredText("customer");
        Customers.named(change, customer);
        return ListPage.reply(call, change, of(change, customer, parameters));
    }

    private Reply attach(Call call, Change change) {
        Parameters parameters = call.params().allow("customer");
        ObjectNode customer = Customers.named(change, parameters.requiredText("customer"));
        return Expansion.reply(call, change, attach(change, call.id(), customer));
    }

    private Reply detach(Call call, Change change) {
        call.params().allow();
        ObjectNode method = change.edit(existing(change, call.id()));
        if (method.path("customer").isNull()) {
            throw StripeRefusal.invalid(
                    "The payment method you provided is not attached to a customer so detachment is" + " impossible.");
        }
        method.put(SPENT, true).putNull("customer");
        events.raise(change, "payment_method.detached", method);
        return Expansion.reply(call, change, method);
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id).orElseThrow(() -> StripeRefusal.notFound("PaymentMethod", id, "payment_method"));
    }

    private static void billing(Parameters details, ObjectNode method) {
        details.allow("address", "email", "name", "phone", "tax_id");
        ObjectNode billing = method.withObjectProperty("billing_details");
        for (String text : new String[] {"email", "name", "phone"}) {
            details.text(text).ifPresent(value -> billing.put(text, value));
        }
        details.group("address")
                .ifPresent(address -> billing.withObjectProperty("address").setAll(address.tree()));
    }
}
