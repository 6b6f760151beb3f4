package dev.parterre.reporting;

import dev.parterre.audit.AuditTrail;
import dev.parterre.booking.SalesFigures;
import dev.parterre.booking.SalesFiguresService;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The day's sales report: made once a night and kept, made again on demand, and downloaded as PDF or spreadsheet. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class SalesReportService {

    /** The currency the house trades in; events in others are not sold yet. */
    static final String CURRENCY = "EUR";

    @Inject
    private SalesReportRepository reports;

    @EJB
    private SalesFiguresService figures;

    @EJB
    private CatalogService catalog;

    @Inject
    private SalesReportNames names;

    @Inject
    private SalesReportPrinter printer;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The finished days that have no report of the whole day, oldest first. */
    @RolesAllowed({Roles.SYSTEM, Roles.FINANCE, Roles.ADMIN})
    public List<LocalDate> due() {
        var today = ReportDays.today(clock);
        return ReportDays.due(reports.firstDay(), reports.wholeDaysSince(ReportDays.earliest(today)), today);
    }

    /**
     * Makes the day's report from the bookings as they stand, or makes it again.
     *
     * @throws DayAhead when the day has not begun
     */
    @RolesAllowed({Roles.SYSTEM, Roles.FINANCE, Roles.ADMIN})
    public void make(LocalDate day) {
        if (day.isAfter(ReportDays.today(clock))) {
            throw new DayAhead(day);
        }
        var sold = figures.between(ReportDays.begin(day), ReportDays.begin(day.plusDays(1))).stream()
                .filter(figure -> figure.gross().currency().equals(CURRENCY))
                .toList();
        var bookings = sold.stream().mapToInt(SalesFigures::bookings).sum();
        var lines = lines(sold);
        var report = reports.of(day, CURRENCY).orElseGet(() -> new SalesReport(day, CURRENCY, ReportDays.ZONE));
        report.fill(bookings, lines, clock.instant());
        reports.add(report);
        audit.record("report.made", "daily-sales:" + day, Map.of("bookings", bookings));
    }

    private List<SalesReportLine> lines(List<SalesFigures> sold) {
        var performances = catalog
                .performances(sold.stream().map(SalesFigures::performance).toList())
                .stream()
                .collect(Collectors.toMap(PerformanceDetail::id, Function.identity()));
        return sold.stream()
                .collect(Collectors.groupingBy(
                        figure -> share(performances.get(figure.performance())),
                        Collectors.reducing(
                                DailySales.Figures.none(CURRENCY),
                                SalesReportService::figures,
                                DailySales.Figures::plus)))
                .entrySet()
                .stream()
                .map(share -> new SalesReportLine(share.getKey(), share.getValue()))
                .toList();
    }

    private static SalesReportLine.EventShare share(PerformanceDetail performance) {
        return new SalesReportLine.EventShare(performance.organiser(), performance.event(), performance.category());
    }

    static DailySales.Figures figures(SalesFigures sold) {
        return new DailySales.Figures(
                sold.tickets(), sold.gross(), sold.vat(), sold.fees(), sold.refundedTickets(), sold.refunds());
    }

    /** @throws NoSuchReport when none was made for that day */
    public DailySales report(LocalDate day) {
        var report = reports.of(day, CURRENCY).orElseThrow(() -> new NoSuchReport(day.toString()));
        return report.view(names.lines(report));
    }

    /** Newest first. */
    public Page<SalesReportSummary> reports(PageRequest page) {
        return Page.of(reports.newest(page).stream().map(SalesReport::summary).toList(), page, reports.count());
    }

    /** @throws NoSuchReport when none was made for that day */
    public byte[] pdf(LocalDate day, Locale locale) {
        return printer.pdf(report(day), locale);
    }

    /** @throws NoSuchReport when none was made for that day */
    public byte[] xlsx(LocalDate day, Locale locale) {
        return printer.xlsx(report(day), locale);
    }

    /** @throws NoSuchReport when none was made for that day */
    public byte[] csv(LocalDate day, Locale locale) {
        return printer.csv(report(day), locale);
    }
}
