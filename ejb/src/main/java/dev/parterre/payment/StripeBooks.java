package dev.parterre.payment;

import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stripe's lists. */
@ApplicationScoped
class StripeBooks implements GatewayBooks {

    private static final long PAGE = 100;
    /** Of one day; more than any house sells in one. */
    private static final int PAGES = 1_000;
    /** The gateway's clock is not ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);
    /** A charge is asked for within this time of its order, or never. */
    private static final Duration SEARCHED = Duration.ofHours(2);

    private StripeCalls stripe;

    protected StripeBooks() {}

    @Inject
    StripeBooks(StripeCalls stripe) {
        this.stripe = stripe;
    }

    @Override
    public Optional<ChargeOutcome> find(Charge charge) {
        var from = charge.orderedAt().minus(SKEW);
        var until = charge.orderedAt().plus(SEARCHED);
        return charge.means().method() == null ? page(charge, from, until) : intent(charge, from, until);
    }

    private Optional<ChargeOutcome> intent(Charge charge, Instant from, Instant until) {
        return stripe.ask(() -> all(after -> stripe.v1().paymentIntents().list(intents(from, until, after))).stream()
                .filter(intent -> charge.id().equals(intent.getMetadata().get("payment")))
                .findFirst()
                .map(StripeAnswers::of));
    }

    private Optional<ChargeOutcome> page(Charge charge, Instant from, Instant until) {
        return stripe.ask(
                () -> all(after -> stripe.v1().checkout().sessions().list(sessions(from, until, after))).stream()
                        .filter(page -> charge.id().equals(page.getMetadata().get("payment")))
                        .findFirst()
                        .map(StripeAnswers::of));
    }

    @Override
    public RefundOutcome refund(String gatewayRef) {
        return stripe.ask(() -> outcome(stripe.v1().refunds().retrieve(gatewayRef)));
    }

    @Override
    public List<BookedPayment> payments(Instant from, Instant until) {
        return stripe.ask(() -> all(after -> stripe.v1().paymentIntents().list(intents(from, until, after))).stream()
                .map(StripeBooks::payment)
                .toList());
    }

    private static BookedPayment payment(PaymentIntent intent) {
        // where nothing came in it does not matter how far it is, and a waiting one's way to the bank is not told in
        // lists
        var outcome = "succeeded".equals(intent.getStatus())
                ? StripeAnswers.of(intent)
                : new ChargeOutcome(intent.getId(), PaymentState.CREATED, null, null);
        return new BookedPayment(
                mine(intent.getMetadata(), "payment"),
                outcome,
                StripeAnswers.money(intent.getAmountReceived(), intent.getCurrency()));
    }

    @Override
    public List<BookedRefund> refunds(Instant from, Instant until) {
        return stripe.ask(() -> all(after -> stripe.v1().refunds().list(refunds(from, until, after))).stream()
                .map(refund -> new BookedRefund(
                        mine(refund.getMetadata(), "refund"),
                        refund.getPaymentIntent(),
                        outcome(refund),
                        StripeAnswers.money(refund.getAmount(), refund.getCurrency())))
                .toList());
    }

    private static RefundOutcome outcome(Refund refund) {
        return StripeAnswers.refund(refund.getId(), refund.getStatus(), refund.getFailureReason());
    }

    private static String mine(Map<String, String> metadata, String name) {
        return metadata == null ? null : metadata.get(name);
    }

    private static PaymentIntentListParams intents(Instant from, Instant until, String after) {
        var created = PaymentIntentListParams.Created.builder()
                .setGte(from.getEpochSecond())
                .setLt(until.getEpochSecond())
                .build();
        return PaymentIntentListParams.builder()
                .setCreated(created)
                .setLimit(PAGE)
                .setStartingAfter(after)
                .build();
    }

    private static SessionListParams sessions(Instant from, Instant until, String after) {
        var created = SessionListParams.Created.builder()
                .setGte(from.getEpochSecond())
                .setLt(until.getEpochSecond())
                .build();
        return SessionListParams.builder()
                .setCreated(created)
                .setLimit(PAGE)
                .setStartingAfter(after)
                .build();
    }

    private static RefundListParams refunds(Instant from, Instant until, String after) {
        var created = RefundListParams.Created.builder()
                .setGte(from.getEpochSecond())
                .setLt(until.getEpochSecond())
                .build();
        return RefundListParams.builder()
                .setCreated(created)
                .setLimit(PAGE)
                .setStartingAfter(after)
                .build();
    }

    private interface Pages<T extends HasId> {
        StripeCollection<T> after(String id) throws StripeException;
    }

    private static <T extends HasId> List<T> all(Pages<T> list) throws StripeException {
        var found = new ArrayList<T>();
        String last = null;
        for (var page = 0; page < PAGES; page++) {
            var next = list.after(last);
            found.addAll(next.getData());
            if (!Boolean.TRUE.equals(next.getHasMore()) || next.getData().isEmpty()) {
                return found;
            }
            last = found.get(found.size() - 1).getId();
        }
        throw new IllegalStateException("the gateway's list has more than " + PAGES * PAGE + " entries");
    }
}
