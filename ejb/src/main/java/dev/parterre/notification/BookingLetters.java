package dev.parterre.notification;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.payment.Tender;
import dev.parterre.ticketing.TicketService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Letters about bookings. */
@ApplicationScoped
class BookingLetters {

    private static final String PDF = "application/pdf";
    private static final String ICS = "text/calendar; charset=UTF-8; method=PUBLISH";

    @EJB
    private BookingService bookings;

    @EJB
    private TicketService tickets;

    @Inject
    private BookingRows rows;

    @Inject
    private DisruptionLetters disruptions;

    @Inject
    private Motives motives;

    @Inject
    private Portal portal;

    /** With the tickets and a calendar entry; empty when the booking was cancelled before the mail got out. */
    Optional<Letter> confirmed(MailOrder order) {
        var reference = BookingReference.of(order.subjectRef());
        var booking = bookings.booking(reference);
        return booking.state() == BookingState.CANCELLED ? Optional.empty() : Optional.of(confirmed(booking));
    }

    private Letter confirmed(BookingView booking) {
        var words = MailWords.in(booking.buyer().language());
        var title = booking.performance().title().in(words.language());
        var motive = motives.of(booking.reference(), words);
        var actions = new ArrayList<Letter.Action>();
        actions.add(new Letter.Action(words.of("booked.action"), portal.booking(booking.reference())));
        motive.undo().ifPresent(actions::add);
        return new Letter(
                recipient(booking, words),
                words.of("booked.subject", title, rows.moment(booking, words)),
                words.of("booked.heading", title),
                words.of(motive.isEngine() ? "booked.lead.engine" : "booked.lead"),
                rows.of(booking, words),
                motive.why(),
                actions,
                List.of(words.of("booked.note")),
                attachments(booking, words));
    }

    private List<Letter.Attachment> attachments(BookingView booking, MailWords words) {
        return List.of(
                new Letter.Attachment(
                        booking.reference() + ".pdf", PDF, tickets.pdf(booking.reference(), words.locale())),
                new Letter.Attachment(
                        booking.reference() + ".ics", ICS, tickets.calendar(booking.reference(), words.locale())));
    }

    Letter cancelled(MailOrder order) {
        var booking = bookings.booking(BookingReference.of(order.subjectRef()));
        var words = MailWords.in(booking.buyer().language());
        var title = booking.performance().title().in(words.language());
        var kind = booking.state().isLive() ? "cancelled.part" : "cancelled";
        return new Letter(
                recipient(booking, words),
                words.of(kind + ".subject", title, rows.moment(booking, words)),
                words.of(kind + ".heading"),
                disruptions.calledOff(booking, words).orElseGet(() -> words.of(kind + ".lead")),
                rows.ofCancelled(booking, words),
                Letter.Why.nothing(),
                List.of(new Letter.Action(words.of("cancelled.action"), portal.booking(booking.reference()))),
                booking
                        .payment()
                        .map(payment ->
                                words.of(payment.tender() == Tender.CARD ? "cancelled.note" : "cancelled.note.other"))
                        .stream()
                        .toList(),
                List.of());
    }

    private static Letter.Recipient recipient(BookingView booking, MailWords words) {
        return new Letter.Recipient(booking.buyer().name(), booking.buyer().email(), words.locale());
    }
}
