package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** {@code /v1/customers}: who pays, and whose cards are kept. */
final class Customers {
    static final String KIND = "customer";
    private static final String[] TEXTS = {"description", "email", "name", "phone", "tax_exempt"};
    private static final String[] PARAMETERS = {
        "address",
        "description",
        "email",
        "invoice_settings",
        "metadata",
        "name",
        "payment_method",
        "phone",
        "preferred_locales",
        "shipping",
        "tax_exempt"
    };

    private final PaymentMethods paymentMethods;
    private final Events events;

    Customers(PaymentMethods paymentMethods, Events events) {
        this.paymentMethods = paymentMethods;
        this.events = events;
    }

    void routes(Router router) {
        router.post("/v1/customers", this::create)
                .get("/v1/customers", Customers::list)
                .get("/v1/customers/{id}", Customers::retrieve)
                .post("/v1/customers/{id}", this::update)
                .delete("/v1/customers/{id}", this::delete)
                .get("/v1/customers/{id}/payment_methods", Customers::paymentMethods)
                .get("/v1/customers/{id}/payment_methods/{method}", Customers::paymentMethod);
    }

    private Reply create(Call call, Change change) {
        Parameters parameters = call.params().allow(PARAMETERS);
        ObjectNode customer = change.create(KIND, Ids.customer());
        customer.put(
                "invoice_prefix", customer.path("id").asText().substring(4, 12).toUpperCase(Locale.ROOT));
        write(parameters, customer);
        parameters.text("payment_method").ifPresent(id -> paymentMethods.attach(change, id, customer));
        events.raise(change, "customer.created", customer);
        return Expansion.reply(call, change, customer);
    }

    private Reply update(Call call, Change change) {
        Parameters parameters = call.params().allow(PARAMETERS);
        ObjectNode customer = change.edit(existing(change, call.id()));
        write(parameters, customer);
        events.raise(change, "customer.updated", customer);
        return Expansion.reply(call, change, customer);
    }

    private static void write(Parameters parameters, ObjectNode customer) {
        for (String text : TEXTS) {
            if (parameters.has(text)) {
                customer.put(text, parameters.text(text).orElse(null));
            }
        }
        for (String group : new String[] {"address", "shipping", "preferred_locales"}) {
            if (parameters.has(group)) {
                customer.set(group, parameters.raw(group));
            }
        }
        parameters
                .group("invoice_settings")
                .flatMap(settings -> settings.text("default_payment_method"))
                .ifPresent(id -> customer.withObjectProperty("invoice_settings").put("default_payment_method", id));
        Metadata.merge(parameters, customer);
    }

    private static Reply retrieve(Call call, Change change) {
        call.params().allow();
        ObjectNode customer =
                change.find(KIND, call.id()).orElseThrow(() -> StripeRefusal.notFound(KIND, call.id(), "id"));
        return isDeleted(customer) ? Reply.json(200, tombstone(customer)) : Expansion.reply(call, change, customer);
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("email"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(customer -> !isDeleted(customer))
                        .filter(customer -> parameters
                                .text("email")
                                .map(email ->
                                        email.equals(customer.path("email").asText()))
                                .orElse(true)));
    }

    /** A deleted customer keeps its payments and loses its cards. */
    private Reply delete(Call call, Change change) {
        ObjectNode customer = change.edit(existing(change, call.id()));
        customer.put("_deleted", true);
        change.newestFirst(PaymentMethods.KIND)
                .filter(method -> call.id().equals(method.path("customer").asText()))
                .toList()
                .forEach(method -> change.edit(method).putNull("customer"));
        events.raise(change, "customer.deleted", customer);
        return Reply.json(200, tombstone(customer));
    }

    private static Reply paymentMethods(Call call, Change change) {
        existing(change, call.id());
        Parameters parameters = call.params().allow(ListPage.parametersAnd("type", "allow_redisplay"));
        return ListPage.reply(call, change, PaymentMethods.of(change, call.id(), parameters));
    }

    private static Reply paymentMethod(Call call, Change change) {
        existing(change, call.id());
        String id = call.pathValues().get(1);
        ObjectNode method = change.find(PaymentMethods.KIND, id)
                .filter(found -> call.id().equals(found.path("customer").asText()))
                .orElseThrow(() -> StripeRefusal.notFound("payment_method", id, "payment_method"));
        return Expansion.reply(call, change, method);
    }

    private static ObjectNode existing(Change change, String id) {
        return change.find(KIND, id)
                .filter(customer -> !isDeleted(customer))
                .orElseThrow(() -> StripeRefusal.notFound(KIND, id, "id"));
    }

    /** The customer named by a parameter. */
    static ObjectNode named(Change change, String id) {
        return change.find(KIND, id)
                .filter(customer -> !isDeleted(customer))
                .orElseThrow(() -> StripeRefusal.noSuch(KIND, id, "customer"));
    }

    private static boolean isDeleted(ObjectNode customer) {
        return customer.path("_deleted").asBoolean();
    }

    private static ObjectNode tombstone(ObjectNode customer) {
        return Json.object()
                .put("id", customer.path("id").asText())
                .put("object", KIND)
                .put("deleted", true);
    }
}
