package dev.parterre.reporting;

import dev.parterre.booking.SalesFigures;
import dev.parterre.booking.SalesFiguresService;
import dev.parterre.payment.PaymentService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the house looks like at this moment; nothing of it is stored. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TodayService {

    @EJB
    private SalesFiguresService figures;

    @EJB
    private PaymentService payments;

    @Inject
    private Clock clock;

    /** The day it is in the house. */
    @PermitAll
    public LocalDate today() {
        return ReportDays.today(clock);
    }

    /** The zone whose midnight begins a day of the house. */
    @PermitAll
    public ZoneId zone() {
        return ReportDays.ZONE;
    }

    /** A day as its report would read if it were made now. */
    public DayFigures figures(LocalDate day) {
        var sold = figures.between(ReportDays.begin(day), ReportDays.begin(day.plusDays(1))).stream()
                .filter(figure -> figure.gross().currency().equals(SalesReportService.CURRENCY))
                .toList();
        var total = sold.stream()
                .map(SalesReportService::figures)
                .reduce(DailySales.Figures.none(SalesReportService.CURRENCY), DailySales.Figures::plus);
        return new DayFigures(
                day, sold.stream().mapToInt(SalesFigures::bookings).sum(), total);
    }

    /** Refunds that the payment service refused for good: somebody has to pay them back another way. */
    @RolesAllowed({Roles.FINANCE, Roles.SUPPORT, Roles.ADMIN})
    public long failedRefunds() {
        return payments.failedRefunds();
    }
}
