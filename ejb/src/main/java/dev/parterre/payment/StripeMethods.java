package dev.parterre.payment;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Methods of payment that Stripe keeps for our customers. */
@ApplicationScoped
class StripeMethods implements MethodGateway {

    private StripeCalls stripe;

    protected StripeMethods() {}

    @Inject
    StripeMethods(StripeCalls stripe) {
        this.stripe = stripe;
    }

    @Override
    public String customer(String payer) {
        var customer =
                CustomerCreateParams.builder().putMetadata("payer", payer).build();
        return stripe.ask(() -> stripe.v1()
                .customers()
                .create(customer, StripeCalls.key("customer-" + payer))
                .getId());
    }

    @Override
    public GatewaySetup setUp(String customer, String token, String returnUrl) {
        var intent = SetupIntentCreateParams.builder()
                .setCustomer(customer)
                .setPaymentMethod(token)
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setReturnUrl(returnUrl)
                .build();
        return stripe.ask(() -> setup(stripe.v1().setupIntents().create(intent)));
    }

    @Override
    public GatewaySetup openSetupPage(String customer, String returnUrl, Locale locale) {
        var page = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCustomer(customer)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setCurrency("eur")
                .setLocale(
                        "bg".equals(locale.getLanguage())
                                ? SessionCreateParams.Locale.BG
                                : SessionCreateParams.Locale.EN)
                .setSuccessUrl(returnUrl + "?setup={CHECKOUT_SESSION_ID}")
                .setCancelUrl(returnUrl)
                .build();
        return stripe.ask(() -> {
            var session = stripe.v1().checkout().sessions().create(page);
            return new GatewaySetup(session.getId(), customer, null, session.getUrl());
        });
    }

    @Override
    public GatewaySetup setup(String ref) {
        return stripe.ask(() -> {
            if (ref != null && ref.startsWith("seti_")) {
                return setup(stripe.v1().setupIntents().retrieve(ref));
            }
            var page = stripe.v1().checkout().sessions().retrieve(ref);
            return "complete".equals(page.getStatus())
                    ? setup(stripe.v1().setupIntents().retrieve(page.getSetupIntent()))
                    : new GatewaySetup(ref, page.getCustomer(), null, page.getUrl());
        });
    }

    private GatewaySetup setup(SetupIntent intent) throws StripeException {
        return switch (intent.getStatus()) {
            case "succeeded" ->
                new GatewaySetup(intent.getId(), intent.getCustomer(), method(intent.getPaymentMethod()), null);
            case "requires_action" ->
                new GatewaySetup(
                        intent.getId(),
                        intent.getCustomer(),
                        null,
                        intent.getNextAction().getRedirectToUrl().getUrl());
            default ->
                throw new PaymentMethodRefused(
                        intent.getLastSetupError() == null
                                ? intent.getStatus()
                                : intent.getLastSetupError().getCode());
        };
    }

    private GatewayMethod method(String ref) throws StripeException {
        PaymentMethod method = stripe.v1().paymentMethods().retrieve(ref);
        var card = method.getCard();
        return new GatewayMethod(
                method.getId(),
                card.getBrand(),
                card.getLast4(),
                card.getExpMonth().intValue(),
                card.getExpYear().intValue(),
                card.getFingerprint());
    }

    @Override
    public Optional<String> fingerprint(String methodRef) {
        try {
            return Optional.ofNullable(
                            stripe.v1().paymentMethods().retrieve(methodRef).getCard())
                    .map(PaymentMethod.Card::getFingerprint);
        } catch (InvalidRequestException unknown) {
            return Optional.empty();
        } catch (StripeException | NullPointerException silent) {
            throw StripeCalls.unavailable(silent);
        }
    }

    @Override
    public void forget(String methodRef) {
        stripe.ask(() -> stripe.v1().paymentMethods().detach(methodRef));
    }
}
