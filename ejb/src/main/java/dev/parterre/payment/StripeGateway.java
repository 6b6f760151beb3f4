package dev.parterre.payment;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import dev.parterre.shared.PortalAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stripe through its official SDK; the API version is the one the SDK pins. The base URL is configuration, so that the payment
 * sandbox of {@code run} and the tests is talked to by exactly this class. The SDK repeats a call that got no answer under the
 * same idempotency key.
 */
@ApplicationScoped
class StripeGateway implements PaymentGateway, MethodGateway {

    private static final Logger LOG = Logger.getLogger(StripeGateway.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 15_000;
    private static final int REPEATS = 2;

    @Inject
    @ConfigProperty(name = "parterre.stripe.api-base")
    private String apiBase;

    @Inject
    @ConfigProperty(name = "parterre.stripe.api-key")
    private String apiKey;

    @Inject
    private PortalAddress portal;

    private StripeClient stripe;

    @PostConstruct
    void connect() {
        stripe = StripeClient.builder()
                .setApiKey(apiKey)
                .setApiBase(apiBase)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(REPEATS)
                .build();
    }

    @Override
    public Set<Tender> tenders() {
        return Set.of(Tender.CARD);
    }

    @Override
    public String customer(String payer) {
        var customer =
                CustomerCreateParams.builder().putMetadata("payer", payer).build();
        return ask(() -> stripe.v1()
                .customers()
                .create(customer, key("customer-" + payer))
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
        return ask(() -> setup(stripe.v1().setupIntents().create(intent)));
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
        return ask(() -> {
            var session = stripe.v1().checkout().sessions().create(page);
            return new GatewaySetup(session.getId(), customer, null, session.getUrl());
        });
    }

    @Override
    public GatewaySetup setup(String ref) {
        return ask(() -> {
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
            throw unavailable(silent);
        }
    }

    @Override
    public void forget(String methodRef) {
        ask(() -> stripe.v1().paymentMethods().detach(methodRef));
    }

    @Override
    public ChargeOutcome charge(Charge charge) {
        var intent = PaymentIntentCreateParams.builder()
                .setAmount(charge.amount().minor())
                .setCurrency(charge.amount().currency().toLowerCase(Locale.ROOT))
                .setCustomer(charge.means().customer())
                .setPaymentMethod(charge.means().method())
                .addPaymentMethodType("card")
                .setDescription("Parterre " + charge.purpose())
                .putMetadata("payment", charge.id())
                .putMetadata("booking", charge.purpose())
                .setConfirm(true);
        if (charge.offSession()) {
            intent.setOffSession(true);
        } else {
            intent.setReturnUrl(returnUrl(charge));
        }
        try {
            return outcome(stripe.v1().paymentIntents().create(intent.build(), key("payment-" + charge.id())));
        } catch (CardException declined) {
            return declined(charge, declined);
        } catch (InvalidRequestException refused) {
            LOG.warnf("payment %s refused: %s %s", charge.id(), refused.getCode(), refused.getParam());
            return ChargeOutcome.failed(null, refused.getCode() == null ? "invalid_request" : refused.getCode());
        } catch (StripeException | NullPointerException silent) {
            throw unavailable(silent);
        }
    }

    /** A bank that wants to see an absent customer is not a no: the same intent waits for them at the bank's page. */
    private ChargeOutcome declined(Charge charge, CardException declined) {
        var intent = declined.getStripeError() == null
                ? null
                : declined.getStripeError().getPaymentIntent();
        var ref = intent == null ? null : intent.getId();
        if (ref == null || !"authentication_required".equals(declined.getCode())) {
            var code = declined.getDeclineCode() == null ? declined.getCode() : declined.getDeclineCode();
            return ChargeOutcome.failed(ref, code);
        }
        var present = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(charge.means().method())
                .setReturnUrl(returnUrl(charge))
                .build();
        return ask(() -> outcome(stripe.v1().paymentIntents().confirm(ref, present, key("confirm-" + charge.id()))));
    }

    private String returnUrl(Charge charge) {
        return portal.of("/payments/return?booking=" + charge.purpose());
    }

    @Override
    public ChargeOutcome cancel(String gatewayRef) {
        try {
            return outcome(stripe.v1().paymentIntents().cancel(gatewayRef));
        } catch (InvalidRequestException tooLate) {
            return charge(gatewayRef);
        } catch (StripeException | NullPointerException silent) {
            throw unavailable(silent);
        }
    }

    @Override
    public ChargeOutcome charge(String gatewayRef) {
        return ask(() -> outcome(stripe.v1().paymentIntents().retrieve(gatewayRef)));
    }

    static ChargeOutcome outcome(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "succeeded" -> ChargeOutcome.captured(intent.getId());
            case "canceled" -> ChargeOutcome.cancelled(intent.getId());
            case "requires_action" ->
                ChargeOutcome.actionRequired(
                        intent.getId(),
                        intent.getNextAction().getRedirectToUrl().getUrl());
            case "requires_payment_method" ->
                ChargeOutcome.failed(
                        intent.getId(),
                        intent.getLastPaymentError() == null
                                ? "declined"
                                : intent.getLastPaymentError().getCode());
            default -> new ChargeOutcome(intent.getId(), PaymentState.AUTHORISED, null, null);
        };
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(order.chargedAs())
                .setAmount(order.amount().minor())
                .putMetadata("refund", order.id())
                .build();
        try {
            var answer = stripe.v1().refunds().create(refund, key("refund-" + order.id()));
            return outcome(answer.getId(), answer.getStatus(), answer.getFailureReason());
        } catch (InvalidRequestException refused) {
            return new RefundOutcome(null, RefundState.FAILED, refused.getCode());
        } catch (StripeException | NullPointerException silent) {
            throw unavailable(silent);
        }
    }

    static RefundOutcome outcome(String ref, String status, String failure) {
        return switch (status) {
            case "succeeded" -> new RefundOutcome(ref, RefundState.DONE, null);
            case "failed", "canceled" -> new RefundOutcome(ref, RefundState.FAILED, failure == null ? status : failure);
            default -> new RefundOutcome(ref, RefundState.SUBMITTED, null);
        };
    }

    private static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static <T> T ask(Call<T> call) {
        try {
            return call.answer();
        } catch (CardException | InvalidRequestException refused) {
            throw new PaymentMethodRefused(refused.getCode() == null ? "invalid_request" : refused.getCode());
        } catch (StripeException | NullPointerException silent) {
            throw unavailable(silent);
        }
    }

    /** The SDK reports an answer that was cut off behind its headers as a NullPointerException. */
    private static GatewayUnavailable unavailable(Exception silent) {
        LOG.warnf("the payment gateway gave no answer: %s", silent.getClass().getSimpleName());
        return new GatewayUnavailable();
    }

    private interface Call<T> {
        T answer() throws StripeException;
    }
}
