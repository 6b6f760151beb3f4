package dev.parterre.billing;

import dev.parterre.banking.MoneyReceived;
import dev.parterre.banking.MoneyReturned;
import dev.parterre.billing.PostingPolicy.Occasion;
import dev.parterre.booking.BookingCancelled;
import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingPaid;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.credit.CreditIssued;
import dev.parterre.payment.DisputeClosed;
import dev.parterre.payment.PaymentCaptured;
import dev.parterre.payment.PaymentDisputed;
import dev.parterre.payment.RefundDone;
import dev.parterre.payment.RefundReturned;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import dev.parterre.till.TillClosed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;

/** Posts what happened to money, each fact once, in whatever order the facts arrive. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PostingService {

    @EJB
    private BookingService bookings;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    public void post(PaymentCaptured fact) {
        var occasion = new Occasion("captured:" + fact.paymentId(), fact.purpose(), fact.at());
        ledger.post(PostingPolicy.captured(occasion, fact.tender(), new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(RefundDone fact) {
        var occasion = now("refunded:" + fact.refundId(), fact.purpose());
        ledger.post(PostingPolicy.refunded(occasion, fact.tender(), new Money(fact.amountMinor(), fact.currency())));
    }

    /** All places of the booking, for all of them were sold; what became of them since has facts of its own. */
    public void post(BookingPaid fact) {
        var booking = bookings.booking(BookingReference.of(fact.reference()));
        var lines = booking.lines().stream().map(SoldLine::of).toList();
        var occasion = new Occasion(
                "sold:" + fact.reference(),
                fact.reference(),
                booking.confirmedAt().orElseGet(clock::instant));
        post(PostingPolicy.sold(occasion, booking.performance().organiser(), lines));
    }

    /** A place is given back at most once, so the first of them names the entries. */
    public void post(BookingCancelled fact) {
        var booking = bookings.booking(BookingReference.of(fact.reference()));
        var given = booking.lines().stream()
                .filter(line -> fact.lines().contains(line.id()))
                .toList();
        var first = Collections.min(fact.lines());
        post(PostingPolicy.returned(
                now("returned:" + first, fact.reference()),
                booking.performance().organiser(),
                given.stream().map(SoldLine::of).toList()));
        post(PostingPolicy.kept(
                now("kept:" + first, fact.reference()),
                given.stream().map(BookingLineView::kept).toList()));
        if (fact.creditMinor() > 0) {
            ledger.post(PostingPolicy.creditBought(
                    now("credited:" + first, fact.reference()), new Money(fact.creditMinor(), fact.currency())));
        }
    }

    public void post(RefundReturned fact) {
        var occasion = now("refund-returned:" + fact.refundId(), fact.purpose());
        ledger.post(
                PostingPolicy.refundReturned(occasion, fact.tender(), new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(PaymentDisputed fact) {
        var occasion = now("disputed:" + fact.disputeId(), about(fact.purpose(), fact.disputeId()));
        ledger.post(PostingPolicy.disputed(occasion, new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(DisputeClosed fact) {
        var occasion = now("decided:" + fact.disputeId(), about(fact.purpose(), fact.disputeId()));
        ledger.post(PostingPolicy.decided(occasion, new Money(fact.amountMinor(), fact.currency()), fact.won()));
    }

    public void post(MoneyReceived fact) {
        var occasion = new Occasion("received:" + fact.lineId(), about(fact.purpose(), fact.lineId()), fact.at());
        ledger.post(PostingPolicy.received(occasion, new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(MoneyReturned fact) {
        var occasion = new Occasion("sent-back:" + fact.payoutId(), fact.lineId(), fact.at());
        ledger.post(PostingPolicy.sentBack(occasion, new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(CreditIssued fact) {
        var occasion = new Occasion("credit:" + fact.creditId(), "GIFT-" + fact.creditId(), fact.at());
        var worth = new Money(fact.amountMinor(), fact.currency());
        ledger.post(
                fact.paymentId() == null
                        ? PostingPolicy.creditGiven(occasion, worth)
                        : PostingPolicy.creditBought(occasion, worth));
    }

    public void post(TillClosed fact) {
        var occasion = new Occasion("counted:" + fact.sessionId(), fact.sessionId(), fact.at());
        post(PostingPolicy.counted(occasion, new Money(fact.differenceMinor(), fact.currency())));
    }

    private Occasion now(String source, String subject) {
        return new Occasion(source, subject, clock.instant());
    }

    private static String about(String purpose, String otherwise) {
        return purpose == null ? otherwise : purpose;
    }

    private void post(Entry.Draft draft) {
        if (!draft.isEmpty()) {
            ledger.post(draft.entry());
        }
    }
}
