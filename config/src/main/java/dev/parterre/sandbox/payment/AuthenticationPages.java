package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of the card issuer where the holder proves to be the holder (3-D Secure), played by the sandbox. */
final class AuthenticationPages {
    private static final String ADDRESS = NextAction.PATH + "{id}/{secret}";

    private final PaymentConfirmation payment;
    private final SetupConfirmation setup;
    private final CheckoutPayment checkout;

    AuthenticationPages(PaymentConfirmation payment, SetupConfirmation setup, CheckoutPayment checkout) {
        this.payment = payment;
        this.setup = setup;
        this.checkout = checkout;
    }

    void routes(Router router) {
        router.get(ADDRESS, AuthenticationPages::show).post(ADDRESS, this::finish);
    }

    private static Reply show(Call call, Change change) {
        ObjectNode intent = intent(call, change);
        Locale locale = call.locale();
        if (!isWaiting(intent)) {
            return done(locale);
        }
        ObjectNode method =
                PaymentMethods.named(change, intent.path("payment_method").asText());
        boolean paying = intent.has("amount");
        Page page = Page.of("authentication", locale)
                .text("title", "authentication.title")
                .text("what", paying ? "authentication.pay" : "authentication.save")
                .markup("sum", paying ? List.of(sum(intent, locale)) : List.of())
                .with("card", CardLabel.of(method))
                .with("action", call.path() + "?locale=" + locale.getLanguage());
        return Reply.html(200, page.html());
    }

    private Reply finish(Call call, Change change) {
        ObjectNode intent = change.edit(intent(call, change));
        if (!isWaiting(intent)) {
            return done(call.locale());
        }
        String returnUrl = intent.path("next_action")
                .path("redirect_to_url")
                .path("return_url")
                .asText("");
        boolean proved = call.params()
                .choice("outcome", "complete", "fail")
                .orElse("fail")
                .equals("complete");
        boolean succeeded = proved ? prove(change, intent, returnUrl) : fail(change, intent);
        return NextAction.wayBack(intent, returnUrl, succeeded)
                .map(Reply::seeOther)
                .orElseGet(() -> done(call.locale()));
    }

    private boolean prove(Change change, ObjectNode intent, String returnUrl) {
        Optional<ObjectNode> error = intent.has("amount")
                ? payment.confirm(
                        change, intent, new PaymentConfirmation.Terms(false, true, Optional.of(returnUrl), false))
                : setup.confirm(change, intent, true, Optional.of(returnUrl));
        checkout.completeIfSettled(change, intent);
        return error.isEmpty();
    }

    private boolean fail(Change change, ObjectNode intent) {
        if (intent.has("amount")) {
            payment.failAuthentication(change, intent);
        } else {
            setup.failAuthentication(change, intent);
        }
        return false;
    }

    private static Reply done(Locale locale) {
        Page page = Page.of("problem", locale)
                .text("title", "authentication.done.title")
                .text("hint", "authentication.done.hint");
        return Reply.html(200, page.html());
    }

    private static boolean isWaiting(ObjectNode intent) {
        return intent.path("status").asText().equals("requires_action");
    }

    private static Page sum(ObjectNode intent, Locale locale) {
        return Page.of("authentication-sum", locale)
                .with(
                        "amount",
                        Texts.money(
                                intent.path("amount").asLong(),
                                intent.path("currency").asText(),
                                locale));
    }

    private static ObjectNode intent(Call call, Change change) {
        return change.find(PaymentIntents.KIND, call.id())
                .or(() -> change.find(SetupIntents.KIND, call.id()))
                .filter(intent ->
                        NextAction.secretPart(intent).equals(call.pathValues().get(1)))
                .orElseThrow(() -> StripeRefusal.notFound("intent", call.id(), "id"));
    }
}
