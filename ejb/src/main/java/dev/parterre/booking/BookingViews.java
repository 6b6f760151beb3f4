package dev.parterre.booking;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.payment.PaymentService;
import dev.parterre.pricing.Quote;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows bookings; in the transaction that read them. */
@Dependent
class BookingViews {

    @Inject
    private SalePoints sales;

    @EJB
    private CatalogService catalog;

    @EJB
    private PaymentService payments;

    BookingView view(Booking booking) {
        var performance = catalog.performance(booking.performance());
        var lines = lines(booking, booking.lines(), performance);
        var quote = new Quote(
                booking.currency(),
                booking.lines().stream()
                        .map(line -> line.line(booking.currency()))
                        .toList());
        return new BookingView(
                booking.reference(),
                booking.state(),
                booking.source(),
                performance,
                booking.account(),
                booking.buyer(),
                lines,
                quote.vat(),
                quote.fees(),
                quote.taxes(),
                booking.total(),
                booking.payment().map(payments::payment),
                booking.createdAt(),
                booking.payUntil(),
                booking.confirmedAt(),
                booking.undoUntil());
    }

    /** @param performance the booking's */
    List<BookingLineView> lines(Booking booking, List<BookingLine> some, PerformanceDetail performance) {
        var plan = plan(performance);
        var currency = booking.currency();
        return some.stream()
                .map(line -> new BookingLineView(
                        line.key(), plan.place(line.ordinal()), line.line(currency), line.state(), line.kept(currency)))
                .toList();
    }

    PlanPlaces plan(PerformanceDetail performance) {
        return sales.places(performance);
    }

    Page<BookingSummary> summaries(Page<Booking> bookings) {
        var ids = bookings.items().stream().map(Booking::performance).distinct().toList();
        var performances = catalog.performances(ids).stream()
                .collect(Collectors.<PerformanceDetail, PerformanceId, PerformanceDetail>toMap(
                        PerformanceDetail::id, Function.identity()));
        return bookings.map(booking -> new BookingSummary(
                booking.reference(),
                booking.state(),
                booking.source(),
                performances.get(booking.performance()),
                booking.buyer().name(),
                booking.state().isLive()
                        ? booking.validLines().size()
                        : booking.lines().size(),
                booking.total(),
                booking.createdAt()));
    }
}
