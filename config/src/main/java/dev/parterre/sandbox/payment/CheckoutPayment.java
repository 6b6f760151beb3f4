package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Pays a checkout session, or saves the card it asks for, and completes it. */
final class CheckoutPayment {
    private static final String SESSION = "_session";
    private static final List<String> SETTLED = List.of("succeeded", "requires_capture");

    private final PaymentConfirmation payment;
    private final SetupConfirmation setup;
    private final Events events;

    CheckoutPayment(PaymentConfirmation payment, SetupConfirmation setup, Events events) {
        this.payment = payment;
        this.setup = setup;
        this.events = events;
    }

    /**
     * Uses the card of the form, which has no problem.
     *
     * @param returnUrl where the holder comes back to after proving to be the holder
     * @return the intent afterwards: settled, waiting for its holder, or open with its last error
     */
    ObjectNode use(Change change, ObjectNode session, CheckoutForm form, String returnUrl) {
        describePayer(session, form);
        customerIfWanted(change, session, form);
        ObjectNode intent = isPayment(session) ? paymentIntent(change, session) : setupIntent(change, session);
        ObjectNode method = CardFactory.ofInput(change, form.card());
        method.withObjectProperty("billing_details").put("email", form.email()).put("name", form.name());
        intent.put("payment_method", method.path("id").asText());
        if (isPayment(session)) {
            payment.confirm(change, intent, PaymentConfirmation.Terms.onSession(returnUrl));
        } else {
            setup.confirm(change, intent, false, Optional.of(returnUrl));
        }
        completeIfSettled(change, intent);
        return intent;
    }

    /** Completes the session of an intent that has just been settled, if it belongs to one. */
    void completeIfSettled(Change change, ObjectNode intent) {
        if (!SETTLED.contains(intent.path("status").asText())) {
            return;
        }
        change.find(CheckoutSessions.KIND, intent.path(SESSION).asText())
                .filter(CheckoutSessions::isOpen)
                .ifPresent(session -> complete(change, change.edit(session), intent));
    }

    private void complete(Change change, ObjectNode session, ObjectNode intent) {
        session.put("status", "complete").putNull("url").remove(DueWork.DUE_AT);
        if (isPayment(session)) {
            boolean paid = intent.path("status").asText().equals("succeeded");
            session.put("payment_status", paid ? "paid" : "unpaid");
        }
        events.raise(change, "checkout.session.completed", session);
    }

    /** The intent that stands behind the session, once there is one. */
    static Optional<ObjectNode> intentOf(Change change, ObjectNode session) {
        return change.find(PaymentIntents.KIND, session.path("payment_intent").asText())
                .or(() -> change.find(
                        SetupIntents.KIND, session.path("setup_intent").asText()));
    }

    static boolean isPayment(ObjectNode session) {
        return session.path("mode").asText().equals("payment");
    }

    private ObjectNode paymentIntent(Change change, ObjectNode session) {
        Optional<ObjectNode> existing = intentOf(change, session);
        if (existing.isPresent()) {
            return change.edit(existing.get());
        }
        ObjectNode parameters = session.path("_payment_intent_data").isObject()
                ? session.withObjectProperty("_payment_intent_data").deepCopy()
                : Json.object();
        parameters
                .put("amount", session.path("amount_total").asText())
                .put("currency", session.path("currency").asText());
        if (session.path("customer").isTextual()) {
            parameters.set("customer", session.path("customer"));
        }
        parameters.putArray("payment_method_types").add("card");
        ObjectNode intent = PaymentIntentDraft.create(change, Parameters.of(parameters));
        intent.put(SESSION, session.path("id").asText());
        session.put("payment_intent", intent.path("id").asText());
        events.raise(change, "payment_intent.created", intent);
        return intent;
    }

    private static ObjectNode setupIntent(Change change, ObjectNode session) {
        ObjectNode intent = change.edit(intentOf(change, session).orElseThrow());
        if (session.path("customer").isTextual()) {
            intent.set("customer", session.path("customer"));
        }
        return intent.put(SESSION, session.path("id").asText());
    }

    private void customerIfWanted(Change change, ObjectNode session, CheckoutForm form) {
        if (session.path("customer").isNull()
                && session.path("customer_creation").asText().equals("always")) {
            ObjectNode customer = change.create(Customers.KIND, Ids.customer());
            customer.put("email", form.email()).put("name", form.name());
            events.raise(change, "customer.created", customer);
            session.put("customer", customer.path("id").asText());
        }
    }

    private static void describePayer(ObjectNode session, CheckoutForm form) {
        ObjectNode details = session.putObject("customer_details");
        details.put("email", form.email())
                .put("name", form.name())
                .putNull("phone")
                .put("tax_exempt", "none")
                .putNull("business_name")
                .putNull("individual_name");
        details.putArray("tax_ids");
        ObjectNode address = details.putObject("address");
        for (String part : new String[] {"city", "country", "line1", "line2", "postal_code", "state"}) {
            address.putNull(part);
        }
    }
}
