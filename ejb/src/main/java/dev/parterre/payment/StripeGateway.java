package dev.parterre.payment;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.parterre.shared.PortalAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Cards and wallets through Stripe. A customer who is present pays on Stripe's own page (a Checkout Session); saved methods and
 * tokens are charged by Payment Intents.
 */
@ApplicationScoped
class StripeGateway implements PaymentGateway {

    private static final Logger LOG = Logger.getLogger(StripeGateway.class);
    private static final String PAGE = "cs_";
    /**
     * The page ends with the hold, when the payment is given up; this is for the case that we are not there to say so. Counted from the
     * order, so that a repeated call is the same call, and Stripe wants at least half an hour.
     */
    private static final Duration PAGE_LIFE = Duration.ofMinutes(60);

    private StripeCalls stripe;
    private StripeBooks books;
    private PortalAddress portal;

    protected StripeGateway() {}

    @Inject
    StripeGateway(StripeCalls stripe, StripeBooks books, PortalAddress portal) {
        this.stripe = stripe;
        this.books = books;
        this.portal = portal;
    }

    @Override
    public Set<Tender> tenders() {
        return Set.of(Tender.CARD);
    }

    @Override
    public ChargeOutcome charge(Charge charge) {
        try {
            return charge.means().method() == null ? openPage(charge) : createIntent(charge);
        } catch (CardException declined) {
            return declined(charge, declined);
        } catch (InvalidRequestException refused) {
            LOG.warnf("payment %s refused: %s %s", charge.id(), refused.getCode(), refused.getParam());
            return ChargeOutcome.failed(null, refused.getCode() == null ? "invalid_request" : refused.getCode());
        } catch (StripeException | NullPointerException silent) {
            throw StripeCalls.unavailable(silent);
        }
    }

    private ChargeOutcome createIntent(Charge charge) throws StripeException {
        var intent = PaymentIntentCreateParams.builder()
                .setAmount(charge.amount().minor())
                .setCurrency(currency(charge))
                .setCustomer(charge.means().customer())
                .setPaymentMethod(charge.means().method())
                .addPaymentMethodType("card")
                .setDescription(description(charge))
                .putMetadata("payment", charge.id())
                .putMetadata("booking", charge.purpose())
                .setConfirm(true);
        if (charge.offSession()) {
            intent.setOffSession(true);
        } else {
            intent.setReturnUrl(returnUrl(charge));
        }
        return StripeAnswers.of(
                stripe.v1().paymentIntents().create(intent.build(), StripeCalls.key("payment-" + charge.id())));
    }

    private ChargeOutcome openPage(Charge charge) throws StripeException {
        var page = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setCustomer(charge.means().customer())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addLineItem(line(charge))
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription(description(charge))
                        .putMetadata("payment", charge.id())
                        .putMetadata("booking", charge.purpose())
                        .build())
                .putMetadata("payment", charge.id())
                .setClientReferenceId(charge.id())
                .setLocale(SessionCreateParams.Locale.AUTO)
                .setExpiresAt(charge.orderedAt().plus(PAGE_LIFE).getEpochSecond())
                .setSuccessUrl(returnUrl(charge))
                .setCancelUrl(portal.of("/payments/cancelled?payment=" + charge.id()))
                .build();
        return StripeAnswers.of(
                stripe.v1().checkout().sessions().create(page, StripeCalls.key("payment-" + charge.id())));
    }

    private static SessionCreateParams.LineItem line(Charge charge) {
        var product = SessionCreateParams.LineItem.PriceData.ProductData.builder()
                .setName(description(charge))
                .build();
        var price = SessionCreateParams.LineItem.PriceData.builder()
                .setCurrency(currency(charge))
                .setUnitAmount(charge.amount().minor())
                .setProductData(product)
                .build();
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(price)
                .build();
    }

    private static String description(Charge charge) {
        return "Parterre " + charge.purpose();
    }

    private static String currency(Charge charge) {
        return charge.amount().currency().toLowerCase(Locale.ROOT);
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
        return stripe.ask(() -> StripeAnswers.of(
                stripe.v1().paymentIntents().confirm(ref, present, StripeCalls.key("confirm-" + charge.id()))));
    }

    private String returnUrl(Charge charge) {
        return portal.of("/payments/return?booking=" + charge.purpose());
    }

    /** Repeating it could charge a customer who has been told that it is over: whether it was charged is looked up instead. */
    @Override
    public ChargeOutcome abandon(Charge charge) {
        return books.find(charge)
                .map(found -> found.state().isFinal() ? found : cancel(nameOf(found)))
                .orElseGet(() -> new ChargeOutcome(null, PaymentState.CANCELLED, "never_asked", null));
    }

    private static String nameOf(ChargeOutcome found) {
        return found.pageRef() == null ? found.gatewayRef() : found.pageRef();
    }

    @Override
    public ChargeOutcome cancel(String gatewayRef) {
        try {
            return gatewayRef.startsWith(PAGE)
                    ? StripeAnswers.of(stripe.v1().checkout().sessions().expire(gatewayRef))
                    : StripeAnswers.of(stripe.v1().paymentIntents().cancel(gatewayRef));
        } catch (InvalidRequestException tooLate) {
            return charge(gatewayRef);
        } catch (StripeException | NullPointerException silent) {
            throw StripeCalls.unavailable(silent);
        }
    }

    @Override
    public ChargeOutcome charge(String gatewayRef) {
        if (!gatewayRef.startsWith(PAGE)) {
            return stripe.ask(
                    () -> StripeAnswers.of(stripe.v1().paymentIntents().retrieve(gatewayRef)));
        }
        var whole = SessionRetrieveParams.builder().addExpand("payment_intent").build();
        return stripe.ask(
                () -> StripeAnswers.of(stripe.v1().checkout().sessions().retrieve(gatewayRef, whole)));
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        try {
            var known = order.repeated() ? known(order) : Optional.<RefundOutcome>empty();
            return known.isPresent() ? known.get() : create(order);
        } catch (InvalidRequestException refused) {
            LOG.warnf("refund %s refused: %s", order.id(), refused.getCode());
            return new RefundOutcome(
                    null, RefundState.FAILED, refused.getCode() == null ? "refused" : refused.getCode());
        } catch (StripeException | NullPointerException silent) {
            throw StripeCalls.unavailable(silent);
        }
    }

    /** Keys are forgotten after a day; then only the list says whether it was done. */
    private Optional<RefundOutcome> known(RefundOrder order) throws StripeException {
        var ofPayment = RefundListParams.builder()
                .setPaymentIntent(order.chargedAs())
                .setLimit(100L)
                .build();
        return stripe.v1().refunds().list(ofPayment).getData().stream()
                .filter(refund -> order.id().equals(refund.getMetadata().get("refund")))
                .findFirst()
                .map(refund -> StripeAnswers.refund(refund.getId(), refund.getStatus(), refund.getFailureReason()));
    }

    private RefundOutcome create(RefundOrder order) throws StripeException {
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(order.chargedAs())
                .setAmount(order.amount().minor())
                .putMetadata("refund", order.id())
                .build();
        var answer = stripe.v1().refunds().create(refund, StripeCalls.key("refund-" + order.id()));
        return StripeAnswers.refund(answer.getId(), answer.getStatus(), answer.getFailureReason());
    }
}
