package dev.parterre.web.backoffice.booking;

import dev.parterre.booking.BookingQuery;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingSummary;
import dev.parterre.booking.BookingView;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.VisitorBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Finds bookings by one field, shows the chosen one beside them, and takes it back. */
@Named
@RequestScoped
public class BookingsBacking {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Sofia");
    private static final int ROWS = 20;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "state")
    private String state;

    @Inject
    @Param(name = "page")
    private String pageNumber;

    @Inject
    @Param(name = "ref")
    private String reference;

    private Page<BookingSummary> page;
    private Optional<BookingDetail> detail;

    @EJB
    private BookingService bookings;

    @Inject
    private CancelInputs inputs;

    @Inject
    private VisitorBacking visitor;

    @PostConstruct
    void load() {
        page = bookings.search(
                new BookingQuery(text, Optional.empty(), chosenState()), new PageRequest(number(), ROWS));
        detail = Optional.ofNullable(reference)
                .filter(given -> !given.isBlank())
                .map(BookingReference::of)
                .map(bookings::opened)
                .map(opened -> new BookingDetail(opened.booking(), opened.offer()));
    }

    /** Finance may look and not cancel. */
    private boolean mayCancel() {
        return visitor.isOneOf("BOX_OFFICE SUPPORT ADMIN");
    }

    /** Whether the chosen booking has places that this visitor may give back. */
    public boolean isCancellable() {
        return mayCancel() && detail.filter(BookingDetail::isCancellable).isPresent();
    }

    private Optional<BookingState> chosenState() {
        return Arrays.stream(BookingState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
    }

    private int number() {
        return pageNumber != null && pageNumber.matches("\\d{1,6}") ? Integer.parseInt(pageNumber) : 0;
    }

    /** The chosen places of the chosen booking; what the terms leave of their money goes back. */
    public String cancel() {
        if (!inputs.isChosen()) {
            Notices.object("booking.bookings.cancelNone");
            return null;
        }
        var currency = detail.orElseThrow().booking().total().currency();
        BookingView cancelled = bookings.cancel(inputs.command(BookingReference.of(reference), currency));
        Notices.keep("booking.bookings.cancelled", cancelled.reference().grouped());
        return "/backoffice/bookings?faces-redirect=true&ref=" + cancelled.reference();
    }

    public Page<BookingSummary> getPage() {
        return page;
    }

    public BookingDetail getDetail() {
        return detail.orElse(null);
    }

    public boolean isMore() {
        return (long) (page.page() + 1) * page.size() < page.total();
    }

    public List<BookingState> getStates() {
        return List.of(BookingState.values());
    }

    public String getText() {
        return text;
    }

    public String getState() {
        return chosenState().map(Enum::name).orElse("");
    }

    public String getReference() {
        return reference;
    }

    public ZoneId getZone() {
        return HOUSE;
    }
}
