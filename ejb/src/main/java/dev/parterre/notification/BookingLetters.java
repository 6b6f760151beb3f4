package dev.parterre.notification;

import dev.parterre.billing.DocumentFile;
import dev.parterre.billing.DocumentService;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Rush;
import dev.parterre.shared.Strain;
import dev.parterre.ticketing.TicketService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Letters about bookings. */
@ApplicationScoped
class BookingLetters {

    private static final Logger LOG = Logger.getLogger(BookingLetters.class);
    private static final String PDF = "application/pdf";
    private static final String ICS = "text/calendar; charset=UTF-8; method=PUBLISH";

    @EJB
    private BookingService bookings;

    @EJB
    private TicketService tickets;

    @EJB
    private DocumentService documents;

    @Inject
    private Rush rush;

    @Inject
    private BookingRows rows;

    @Inject
    private DisruptionLetters disruptions;

    @Inject
    private Motives motives;

    @Inject
    private Portal portal;

    /** With the tickets, a calendar entry and the receipts that are written by now; empty when the booking was cancelled before the mail got out. */
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
        var papers = papers(booking);
        return new Letter(
                recipient(booking, words),
                words.of("booked.subject", title, rows.moment(booking, words)),
                words.of("booked.heading", title),
                words.of(lead(booking, motive)),
                rows.of(booking, words),
                motive.why(),
                actions,
                notes(booking, papers, words),
                attachments(booking, papers, words));
    }

    private static String lead(BookingView booking, Motive motive) {
        var paid = motive.isEngine() ? "booked.lead.engine" : "booked.lead";
        return booking.total().isZero() ? paid + ".free" : paid;
    }

    /**
     * Printing is work: while many buy, tickets go out without, and the papers are found at the booking. So they do when a paper cannot
     * be printed: tickets do not wait for it.
     */
    private List<DocumentFile> papers(BookingView booking) {
        if (booking.total().isZero() || rush.isOn()) {
            return List.of();
        }
        try {
            return documents.documents(booking.reference()).stream()
                    .map(paper -> documents.file(booking.reference(), paper.id()))
                    .toList();
        } catch (RuntimeException fault) {
            if (Strain.in(fault).isPresent()) {
                throw fault;
            }
            LOG.errorf(fault, "papers of booking %s cannot be printed", booking.reference());
            return List.of();
        }
    }

    private static List<String> notes(BookingView booking, List<DocumentFile> papers, MailWords words) {
        var entrance = words.of("booked.note");
        return booking.total().isZero()
                ? List.of(entrance)
                : List.of(entrance, words.of(papers.isEmpty() ? "booked.papers.later" : "booked.papers"));
    }

    private List<Letter.Attachment> attachments(BookingView booking, List<DocumentFile> papers, MailWords words) {
        var all = new ArrayList<Letter.Attachment>();
        all.add(new Letter.Attachment(
                booking.reference() + ".pdf", PDF, tickets.pdf(booking.reference(), words.locale())));
        all.add(new Letter.Attachment(
                booking.reference() + ".ics", ICS, tickets.calendar(booking.reference(), words.locale())));
        papers.forEach(paper -> all.add(new Letter.Attachment(paper.name(), PDF, paper.pdf())));
        return all;
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
