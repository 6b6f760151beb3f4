package dev.parterre.payment;

import dev.parterre.payment.PaymentRecords.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Our side of a day, and what is written down of its comparison; each call a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DayRecords {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UnknownMoney unknown;

    @Inject
    private PaymentRepository payments;

    @Inject
    private PaymentViews views;

    /** Ours by card that came in and were ordered in that time. */
    List<Open> capturedBetween(Instant from, Instant until) {
        return entities.createQuery(
                        "select p from Payment p where p.tender = :card and p.state = :captured"
                                + " and p.createdAt >= :from and p.createdAt < :until",
                        Payment.class)
                .setParameter("card", Tender.CARD)
                .setParameter("captured", PaymentState.CAPTURED)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(payment ->
                        new Open(views.view(payment), payment.charge(), payment.gatewayRef(), true, Duration.ZERO))
                .toList();
    }

    /** Null when there is no such payment. */
    PaymentState stateOf(String paymentId, String gatewayRef) {
        return payments.knownPayment(paymentId, gatewayRef).map(Payment::state).orElse(null);
    }

    /** Of one that both have: whether another sum came in than we think. */
    boolean compare(BookedPayment theirs) {
        return payments.knownPayment(theirs.paymentId(), theirs.gatewayRef())
                .map(payment -> unknown.compare(views.view(payment), theirs.money()))
                .orElse(false);
    }

    boolean unknown(BookedPayment theirs) {
        return unknown.payment(theirs.gatewayRef(), theirs.money());
    }

    boolean unknown(BookedRefund theirs) {
        return unknown.refund(theirs.refundId(), theirs.outcome().gatewayRef(), theirs.money());
    }

    boolean notThere(PaymentView payment) {
        return unknown.notThere(payment);
    }

    void compared(GatewayDayView found) {
        var known = entities.find(GatewayDay.class, found.day());
        if (known == null) {
            entities.persist(new GatewayDay(found));
        } else {
            known.compared(found);
        }
    }

    /** The newest first. */
    List<GatewayDayView> last(int days) {
        return entities.createQuery("select d from GatewayDay d order by d.day desc", GatewayDay.class)
                .setMaxResults(days)
                .getResultStream()
                .map(GatewayDay::view)
                .toList();
    }

    /** The earliest of these days that was not compared after it was over. */
    Optional<LocalDate> firstNotCompared(LocalDate from, LocalDate until) {
        var done = last(366).stream()
                .filter(day -> day.comparedAt().isAfter(endOf(day.day())))
                .map(GatewayDayView::day)
                .toList();
        return from.datesUntil(until).filter(day -> !done.contains(day)).findFirst();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
