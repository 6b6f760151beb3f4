package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingSummary;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.omnifaces.cdi.Param;

/** My bookings, newest first, a page at a time. */
@Named
@RequestScoped
public class TicketsBacking {

    private static final int SIZE = 20;

    @EJB
    private BookingService bookings;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "page")
    private Integer number;

    private Page<BookingSummary> page;

    public Page<BookingSummary> getPage() {
        if (page == null) {
            page = bookings.mine(new PageRequest(number == null ? 0 : number, SIZE));
        }
        return page;
    }

    /** Whether it lies ahead. */
    public boolean isComing(BookingSummary booking) {
        return booking.performance().startsAt().isAfter(clock.instant());
    }

    public boolean isMore() {
        return (getPage().page() + 1L) * SIZE < getPage().total();
    }
}
