package dev.parterre.payment;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.SUPPORT;
import static dev.parterre.shared.Roles.SYSTEM;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What staff see of money in and money out, and the next step wherever something is stuck. Every step is audited. */
@Stateless
@RolesAllowed({FINANCE, SUPPORT, ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentDesk {

    @Resource
    private SessionContext session;

    @Inject
    private DeskRecords records;

    @Inject
    private RefundRecords refundRecords;

    @Inject
    private PaymentInquiries inquiries;

    @Inject
    private PaymentGateways gateways;

    @Inject
    private DayComparison days;

    @EJB
    private PaymentService payments;

    public Page<PaymentView> payments(PaymentQuery query, PageRequest page) {
        return records.payments(query, page);
    }

    /** @throws NoSuchPayment */
    public PaymentView payment(PaymentId id) {
        return records.payment(id);
    }

    @RolesAllowed({FINANCE, SUPPORT, ADMIN, SYSTEM})
    public List<RefundView> refundsOf(PaymentId payment) {
        return records.refundsOf(payment);
    }

    /** @param state null for all */
    public Page<RefundView> refunds(RefundState state, PageRequest page) {
        return records.refunds(state, page);
    }

    public Page<DisputeView> disputes(PageRequest page) {
        return records.disputes(page);
    }

    /** What needs attention, the most urgent first. */
    public Page<ConcernView> concerns(PageRequest page) {
        return records.concerns(page);
    }

    public long openConcerns() {
        return records.openConcerns();
    }

    /** The days that were held against the gateway's last, the newest first. */
    public List<GatewayDayView> days(int most) {
        return records.days(most);
    }

    /**
     * Asks the gateway how a payment stands, and lets whoever it is for act on it.
     *
     * @throws NoSuchPayment, GatewayUnavailable
     */
    public PaymentView ask(PaymentId id) {
        records.note("payment.asked", id.value());
        inquiries.ask(id);
        return records.payment(id);
    }

    /**
     * Sends off once more what is on its way, or asks the gateway how it stands.
     *
     * @throws NoSuchRefund, GatewayUnavailable
     */
    public void ask(RefundId id) {
        records.note("refund.asked", id.value());
        inquiries.askRefund(id);
    }

    /**
     * Sends the money of a refund that failed once more, under a key of its own.
     *
     * @throws NoSuchRefund, RefundNotFailed, GatewayUnavailable and the new one is sent by itself later
     */
    @RolesAllowed({FINANCE, ADMIN, SYSTEM})
    public RefundId sendAgain(RefundId failed) {
        var other = refundRecords.again(failed);
        records.note("refund.repeated", other.value());
        payments.submitRefund(other);
        return other;
    }

    /**
     * Pays back at once what the gateway has and we know nothing of.
     *
     * @throws NoSuchConcern when it is not such a case, GatewayUnavailable
     */
    @RolesAllowed({FINANCE, ADMIN})
    public void giveBack(long concern) {
        var order = records.unknownMoney(concern);
        var outcome = gateways.of(Tender.CARD).refund(order);
        if (outcome.state() == RefundState.FAILED) {
            throw new RefundRefused(outcome.failureCode());
        }
        records.close(concern, who(), Optional.ofNullable(outcome.gatewayRef()));
    }

    /** Somebody has looked at it, and there is nothing left to do. @throws NoSuchConcern */
    public void close(long concern) {
        records.close(concern, who(), Optional.empty());
    }

    /** Holds a day of the gateway's books, in UTC, against ours; a day that is not over may be compared too. @throws GatewayUnavailable */
    @RolesAllowed({FINANCE, ADMIN})
    public GatewayDayView compare(LocalDate day) {
        records.note("payment.compared", day.toString());
        return days.compare(day);
    }

    private String who() {
        return session.getCallerPrincipal().getName();
    }
}
