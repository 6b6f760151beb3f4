package dev.parterre.notification;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingView;
import dev.parterre.disruption.Choice;
import dev.parterre.disruption.ChoiceLinkService;
import dev.parterre.disruption.DisruptionService;
import dev.parterre.ticketing.TicketService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Letters about performances that were called off or moved. */
@ApplicationScoped
class DisruptionLetters {

    private static final String ICS = "text/calendar; charset=UTF-8; method=PUBLISH";

    @EJB
    private BookingService bookings;

    @EJB
    private ChoiceLinkService choices;

    @EJB
    private DisruptionService disruptions;

    @EJB
    private TicketService tickets;

    @Inject
    private BookingRows rows;

    @Inject
    private Portal portal;

    /** With the calendar entry that replaces the old one; empty when the booking was given back before the mail got out. */
    Optional<Letter> moved(MailOrder order) {
        var booking = bookings.booking(BookingReference.of(order.subjectRef()));
        return booking.state().isLive() ? choices.of(booking).map(choice -> moved(booking, choice)) : Optional.empty();
    }

    private Letter moved(BookingView booking, Choice choice) {
        var words = MailWords.in(booking.buyer().language());
        var title = booking.performance().title().in(words.language());
        var known = choice.startsAfter().isPresent();
        return new Letter(
                new Letter.Recipient(booking.buyer().name(), booking.buyer().email(), words.locale()),
                words.of(known ? "moved.subject" : "moved.subject.open", title, rows.moment(booking, words)),
                words.of(known ? "moved.heading" : "moved.heading.open", title),
                choice.reason().in(words.language()),
                rows(booking, choice, words),
                Letter.Why.nothing(),
                List.of(new Letter.Action(words.of("moved.action"), portal.choice(choice.secret()))),
                List.of(words.of("moved.note", moment(choice.until(), booking, words))),
                known ? List.of(calendar(booking, words)) : List.of());
    }

    private List<Letter.Row> rows(BookingView booking, Choice choice, MailWords words) {
        var all = new ArrayList<Letter.Row>();
        all.add(new Letter.Row(words.of("row.before"), moment(choice.startsBefore(), booking, words)));
        rows.ofOrder(booking, words).stream()
                .filter(row -> choice.startsAfter().isPresent() || !row.label().equals(words.of("row.when")))
                .forEach(all::add);
        return all;
    }

    private Letter.Attachment calendar(BookingView booking, MailWords words) {
        return new Letter.Attachment(
                booking.reference() + ".ics", ICS, tickets.calendar(booking.reference(), words.locale()));
    }

    private static String moment(Instant when, BookingView booking, MailWords words) {
        return words.moment(when.atZone(booking.performance().zone()));
    }

    /** Why the performance of a booking was called off; empty when it was not. */
    Optional<String> calledOff(BookingView booking, MailWords words) {
        return disruptions.calledOff(booking.performance().id()).map(reason -> reason.in(words.language()));
    }
}
