package dev.parterre.sandbox.payment;

import java.net.URI;
import java.util.function.Supplier;

/** All resources, put together. */
final class Gateway {
    private final WebhookDeliveries deliveries;
    private final Refunds refunds;
    private final CheckoutSessions checkoutSessions;
    private final Router api = new Router();
    private final Router pages = new Router();
    private volatile URI base = URI.create("http://127.0.0.1");

    Gateway(Ledger ledger, Faults faults, WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
        Supplier<URI> where = () -> base;
        Events events = new Events(deliveries);
        NextAction nextAction = new NextAction(where);
        PaymentMethods methods = new PaymentMethods(events);
        Charges charges = new Charges(events);
        Disputes disputes = new Disputes(events);
        PaymentConfirmation payment = new PaymentConfirmation(charges, methods, nextAction, events, faults);
        payment.disputes(disputes);
        SetupConfirmation setup = new SetupConfirmation(methods, nextAction, events);
        SetupIntents setupIntents = new SetupIntents(setup, events);
        this.refunds = new Refunds(ledger, events);
        this.checkoutSessions = new CheckoutSessions(ledger, new CheckoutDraft(setupIntents, where), events);

        new Customers(methods, events).routes(api);
        methods.routes(api);
        setupIntents.routes(api);
        new PaymentIntents(payment, charges, events).routes(api);
        charges.routes(api);
        refunds.routes(api);
        checkoutSessions.routes(api);
        disputes.routes(api);
        events.routes(api);
        BalanceTransactions.routes(api);

        CheckoutPayment checkout = new CheckoutPayment(payment, setup, events);
        new CheckoutPages(checkout, where).routes(pages);
        new AuthenticationPages(payment, setup, checkout).routes(pages);
        new ControlApi(faults).routes(pages);
        new WebhookControls(deliveries, events).routes(pages);
        disputes.controls(pages);
        new Dashboard(faults).routes(pages);
        Assets.routes(pages);
    }

    Router api() {
        return api;
    }

    Router pages() {
        return pages;
    }

    void reachableAt(URI uri) {
        base = uri;
    }

    void schedule(DueWork dueWork) {
        dueWork.on(WebhookDeliveries.KIND, deliveries::attempt);
        dueWork.on(Refunds.KIND, refunds::settle);
        dueWork.on(CheckoutSessions.KIND, checkoutSessions::expireDue);
    }
}
