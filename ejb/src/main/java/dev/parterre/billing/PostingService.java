package dev.parterre.billing;

import dev.parterre.billing.PostingPolicy.Occasion;
import dev.parterre.booking.BookingCancelled;
import dev.parterre.booking.BookingLineView;
import dev.parterre.booking.BookingPaid;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.payment.DisputeClosed;
import dev.parterre.payment.PaymentCaptured;
import dev.parterre.payment.PaymentDisputed;
import dev.parterre.payment.RefundDone;
import dev.parterre.payment.RefundReturned;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

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
        var occasion = new Occasion("refunded:" + fact.refundId(), fact.purpose(), clock.instant());
        ledger.post(PostingPolicy.refunded(occasion, fact.tender(), new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(RefundReturned fact) {
        var occasion = new Occasion("refund-returned:" + fact.refundId(), fact.purpose(), clock.instant());
        ledger.post(
                PostingPolicy.refundReturned(occasion, fact.tender(), new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(PaymentDisputed fact) {
        var occasion = new Occasion("disputed:" + fact.disputeId(), subject(fact.purpose()), clock.instant());
        ledger.post(PostingPolicy.disputed(occasion, new Money(fact.amountMinor(), fact.currency())));
    }

    public void post(DisputeClosed fact) {
        var occasion = new Occasion("decided:" + fact.disputeId(), subject(fact.purpose()), clock.instant());
        ledger.post(PostingPolicy.decided(occasion, new Money(fact.amountMinor(), fact.currency()), fact.won()));
    }

    /** Of what is not ours nobody knows what it was for. */
    private static String subject(String purpose) {
        return purpose == null ? "-" : purpose;
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

    /** A place is given back at most once, so the first of them names the entry. */
    public void post(BookingCancelled fact) {
        var booking = bookings.booking(BookingReference.of(fact.reference()));
        var given = booking.lines().stream()
                .filter(line -> fact.lines().contains(line.id()))
                .toList();
        var first = Collections.min(fact.lines());
        var lines = given.stream().map(SoldLine::of).toList();
        var occasion = new Occasion("returned:" + first, fact.reference(), clock.instant());
        post(PostingPolicy.returned(occasion, booking.performance().organiser(), lines));
        postKept(new Occasion("kept:" + first, fact.reference(), clock.instant()), given);
    }

    private void postKept(Occasion occasion, List<BookingLineView> given) {
        var nothing = Money.zero(given.get(0).price().currency());
        var kept = given.stream().map(line -> line.kept().gross()).reduce(nothing, Money::plus);
        if (!kept.isZero()) {
            var vat = given.stream().map(line -> line.kept().vat()).reduce(nothing, Money::plus);
            ledger.post(PostingPolicy.kept(occasion, kept, vat));
        }
    }

    private void post(Entry.Draft draft) {
        if (!draft.isEmpty()) {
            ledger.post(draft.entry());
        }
    }
}
