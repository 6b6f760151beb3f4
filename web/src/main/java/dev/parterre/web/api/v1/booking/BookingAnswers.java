package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookingView;
import dev.parterre.ticketing.TicketService;
import dev.parterre.web.api.ApiLanguage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Answers with bookings and the tickets issued for them. */
@RequestScoped
class BookingAnswers {

    @Inject
    private ApiLanguage language;

    @EJB
    private TicketService tickets;

    BookingAnswer of(BookingView view) {
        var issued = tickets.ticketsOf(view).stream()
                .map(ticket -> new BookingAnswer.Ticket(
                        ticket.id().value(), ticket.place().seatKey(), ticket.code()))
                .toList();
        return BookingAnswer.of(view, issued, language::of);
    }
}
