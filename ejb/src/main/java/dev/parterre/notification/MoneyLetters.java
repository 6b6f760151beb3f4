package dev.parterre.notification;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingView;
import dev.parterre.payment.PaymentView;
import dev.parterre.payment.Tender;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Letters about money that was late, double, too little or too much: what came, and what goes back. */
@ApplicationScoped
class MoneyLetters {

    @EJB
    private BookingService bookings;

    @Inject
    private BookingRows rows;

    @Inject
    private Portal portal;

    private static String way(BookingView booking) {
        var byCard = booking.payment().map(PaymentView::tender).orElse(Tender.CARD) == Tender.CARD;
        return byCard ? "money.note" : "cancelled.note.other";
    }

    /** @param words begins the keys of its sentences */
    Letter about(MailOrder order, String words) {
        var booking = bookings.booking(BookingReference.of(order.subjectRef()));
        var language = MailWords.in(booking.buyer().language());
        var title = booking.performance().title().in(language.language());
        return new Letter(
                new Letter.Recipient(booking.buyer().name(), booking.buyer().email(), language.locale()),
                language.of(words + ".subject", title),
                language.of(words + ".heading"),
                language.of(words + ".lead"),
                rows.ofCancelled(booking, language),
                Letter.Why.nothing(),
                List.of(new Letter.Action(language.of("money.action"), portal.booking(booking.reference()))),
                List.of(language.of(way(booking))),
                List.of());
    }
}
