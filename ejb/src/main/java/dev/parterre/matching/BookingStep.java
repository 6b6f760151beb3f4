package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.booking.BookingOutcome;
import dev.parterre.booking.BookingPaymentService;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.Buyer;
import dev.parterre.booking.EngineBooking;
import dev.parterre.booking.HoldEnded;
import dev.parterre.booking.HoldExpired;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.NoSuchHold;
import dev.parterre.booking.NotOnSale;
import dev.parterre.booking.PaymentDeclined;
import dev.parterre.booking.PaymentMeansMissing;
import dev.parterre.booking.PaymentUnderWay;
import dev.parterre.payment.GatewayUnavailable;
import dev.parterre.payment.NoSuchPaymentMethod;
import dev.parterre.payment.PaymentMethodId;
import dev.parterre.shared.FaultPoints;
import dev.parterre.shared.Overloaded;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.Rush;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * From claimed places to a paid booking; outside any transaction, because the gateway is asked. Repeatable: of one hold
 * {@code booking} makes one booking, and asked again it tells what became of it.
 */
@ApplicationScoped
class BookingStep {

    private static final Logger LOG = Logger.getLogger(BookingStep.class);

    /** When the bank wants the customer, who is away: long enough to read a mail. */
    private static final Duration TIME_TO_PAY = Duration.ofHours(12);

    @EJB
    private BookingService bookings;

    @EJB
    private BookingPaymentService payments;

    @EJB
    private HoldService holds;

    @EJB
    private AccountService accounts;

    @Inject
    private DecisionRecords records;

    @Inject
    private GroupRecords group;

    @Inject
    private RunAhead ahead;

    @Inject
    private Rush rush;

    @Inject
    private FaultPoints steps;

    @Inject
    private Clock clock;

    /** @return PENDING when the gateway gave no answer, or too many buy at this moment; ask again later */
    Outcome take(Step step) {
        steps.reached(RunStep.RUN_DECISION_PENDING);
        return taken(step, () -> noted(step, bookings.bookFor(order(step))));
    }

    /**
     * The same for many: what costs nothing is booked together, what does is begun before any of it is charged ({@link PaymentRound}), and
     * what was booked is noted together.
     *
     * @param alive told between one and the next
     * @return those that could not be gone on with for a fault; to be taken again
     */
    Set<DecisionId> takeAll(List<Step> pending, Runnable alive) {
        var round = new PaymentRound(clock, alive);
        var open = new HashSet<DecisionId>();
        var booked = new LinkedHashMap<DecisionId, String>();
        var asked = new LinkedHashMap<Step, Supplier<BookingOutcome>>();
        pending.forEach(step -> asked.put(step, asked(step, round)));
        asked.forEach((step, answer) -> guarded(step, open, () -> taken(step, () -> together(step, answer, booked))));
        try {
            group.booked(booked);
            booked.keySet().forEach(any -> done(Outcome.BOOKED));
        } catch (RuntimeException broken) {
            LOG.warnf(broken, "%d bookings are noted one by one", booked.size());
            open.addAll(booked.keySet());
        }
        return open;
    }

    /** Orders; what must be paid for is charged when it is asked for its answer. */
    private Supplier<BookingOutcome> asked(Step step, PaymentRound round) {
        steps.reached(RunStep.RUN_DECISION_PENDING);
        try {
            var order = order(step);
            return bookings.bookFreeLaterFor(order)
                    .<Supplier<BookingOutcome>>map(later -> () -> answer(later))
                    .orElseGet(() -> begun(step, order, round));
        } catch (RuntimeException no) {
            return () -> {
                throw no;
            };
        }
    }

    private Supplier<BookingOutcome> begun(Step step, EngineBooking order, PaymentRound round) {
        var performance = step.paying().performance().map(ShownPerformance::id);
        var begun = round.begin(performance, () -> bookings.beginFor(order));
        return () -> round.pay(() -> payments.payFor(begun));
    }

    private static BookingOutcome answer(CompletableFuture<BookingOutcome> later) {
        try {
            return later.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException no ? no : failed;
        }
    }

    /** What is confirmed is noted with the others. */
    private Outcome together(Step step, Supplier<BookingOutcome> answer, Map<DecisionId, String> booked) {
        var outcome = answer.get();
        if (!outcome.isConfirmed()) {
            return noted(step, outcome);
        }
        steps.reached(RunStep.RUN_BOOKING_MADE);
        booked.put(step.id(), outcome.reference().value());
        return Outcome.BOOKED;
    }

    private static void guarded(Step step, Set<DecisionId> open, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException broken) {
            LOG.debugf(broken, "decision %s is taken up again", step.id());
            open.add(step.id());
        }
    }

    /** What its refusal means, if it is refused. */
    private Outcome taken(Step step, Supplier<Outcome> booking) {
        try {
            return booking.get();
        } catch (GatewayUnavailable | Overloaded notNow) {
            return Outcome.PENDING;
        } catch (PaymentDeclined declined) {
            return refused(step, Reason.PAYMENT_DECLINED, declined);
        } catch (NoSuchPaymentMethod | PaymentMeansMissing missing) {
            return refused(step, Reason.NO_PAYMENT_METHOD, missing);
        } catch (HoldExpired | HoldEnded | NoSuchHold | NotOnSale lost) {
            return given(step, Reason.HOLD_LOST, lost);
        } catch (Refusal unexpected) {
            return given(step, Reason.FAULT, unexpected);
        }
    }

    private Outcome noted(Step step, BookingOutcome outcome) {
        steps.reached(RunStep.RUN_BOOKING_MADE);
        var reference = outcome.reference().value();
        if (outcome.isConfirmed()) {
            return done(records.booked(step.id(), reference));
        }
        return outcome.actionUrl()
                .map(url -> records.actionNeeded(step.id(), reference, url))
                .orElse(Outcome.PENDING);
    }

    /** Tickets and mails of what is booked in a run give way to the run. */
    private Outcome done(Outcome outcome) {
        rush.felt();
        steps.reached(RunStep.RUN_PREFERENCE_DONE);
        return outcome;
    }

    /** An offer stands until its time is up, whatever the bank says; what nobody was asked about is given up. */
    private Outcome refused(Step step, Reason reason, Refusal refusal) {
        if (step.offer()) {
            records.offerAgain(step.id());
            throw refusal;
        }
        holds.passOnFor(step.account(), hold(step));
        return records.failed(step.id(), reason);
    }

    /** Given up, with what the hold still has: that of an offer would last for hours. */
    private Outcome given(Step step, Reason reason, Refusal refusal) {
        var outcome = records.failed(step.id(), reason);
        letGo(step);
        if (step.offer()) {
            throw refusal;
        }
        return outcome;
    }

    private void letGo(Step step) {
        try {
            holds.passOnFor(step.account(), hold(step));
        } catch (NoSuchHold | PaymentUnderWay kept) {
            LOG.infof("the hold of decision %s stays as it is: %s", step.id(), kept.code());
        }
    }

    private EngineBooking order(Step step) {
        var method = step.paying().method().map(PaymentMethodId::of).orElse(null);
        return new EngineBooking(
                step.account(), hold(step), buyer(step.account()), method, undoWindow(step), TIME_TO_PAY);
    }

    private Buyer buyer(AccountId account) {
        var person = ahead.person(account).orElseGet(() -> accounts.person(account));
        return new Buyer(person.name(), person.email(), person.language());
    }

    private Duration undoWindow(Step step) {
        var now = clock.instant();
        return step.paying()
                .performance()
                .flatMap(performance -> UndoPolicy.undoUntil(now, performance.startsAt()))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    private static HoldId hold(Step step) {
        return new HoldId(step.paying().hold());
    }
}
