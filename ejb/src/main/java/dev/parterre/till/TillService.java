package dev.parterre.till;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.FINANCE;

import dev.parterre.audit.AuditTrail;
import dev.parterre.payment.PaymentNews;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The caller's till, and what is handed out at it. */
@Stateless
@RolesAllowed(BOX_OFFICE)
public class TillService {

    private static final int LONGEST_NAME = 40;
    private static final int SHOWN = 50;

    @Inject
    private TillRepository tills;

    @EJB
    private PaymentNews news;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /**
     * Sits the caller down.
     *
     * @param till its name
     * @param change the float
     * @throws TillAlreadyOpen, TillRefused
     */
    public TillView open(String till, Money change) {
        if (till == null
                || till.isBlank()
                || till.strip().length() > LONGEST_NAME
                || change == null
                || change.isNegative()) {
            throw new TillRefused();
        }
        if (tills.open(staff()).isPresent()) {
            throw new TillAlreadyOpen();
        }
        var opened = new TillSession(till.strip(), staff(), change, clock.instant());
        tills.add(opened);
        audit.record("till.opened", "till:" + opened.id(), Map.of("float", change.amount()));
        return opened.view(Money.zero(change.currency()));
    }

    /** The caller's open till. */
    public Optional<TillView> current() {
        return tills.open(staff()).map(open -> open.view(tills.cash(open)));
    }

    /** The latest at the caller's open till, newest first. */
    public List<TillMovementView> movements() {
        return tills.open(staff())
                .map(open -> tills.movements(open, SHOWN).stream()
                        .map(TillMovement::view)
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * Ends it with the count of the drawer.
     *
     * @throws NoOpenTill, TillRefused
     */
    public TillView close(Money counted) {
        var open = tills.openForUpdate(staff()).orElseThrow(NoOpenTill::new);
        if (counted == null || counted.isNegative() || !counted.currency().equals(open.currency())) {
            throw new TillRefused();
        }
        open.close(tills.cash(open), counted, clock.instant());
        var view = open.view(Money.zero(open.currency()));
        var difference = view.getDifference();
        outbox.publish(new TillClosed(open.id(), difference.minor(), difference.currency(), clock.instant()));
        audit.record("till.closed", "till:" + open.id(), Map.of("difference", difference.amount()));
        return view;
    }

    /** Everybody's, newest first. */
    @RolesAllowed({FINANCE, ADMIN})
    public Page<TillView> sessions(PageRequest page) {
        return tills.sessions(page).map(each -> each.view(tills.cash(each)));
    }

    /** What waits to be handed out, oldest first. */
    @RolesAllowed({BOX_OFFICE, FINANCE, ADMIN})
    public Page<TillRefundView> refundsDue(PageRequest page) {
        return tills.due(page).map(TillRefund::view);
    }

    /**
     * Hands a refund out at the caller's till; once.
     *
     * @param receipt the terminal's, for what was paid with it
     * @throws NoSuchTillRefund also when it was handed out already, NoOpenTill, ReceiptMissing
     */
    public TillRefundView handOut(String refundId, String receipt) {
        var open = tills.openForUpdate(staff()).orElseThrow(NoOpenTill::new);
        var refund =
                tills.refundForUpdate(refundId).filter(due -> !due.isPaid()).orElseThrow(NoSuchTillRefund::new);
        if (!refund.amount().currency().equals(open.currency())) {
            throw new NoOpenTill();
        }
        var slip = refund.tender() == Tender.TERMINAL ? CounterGateway.checked(receipt) : "";
        refund.pay();
        tills.add(TillMovement.handedOut(open, refund, slip, clock.instant()));
        news.refunded(refund.refund());
        audit.record("till.refund-handed-out", "refund:" + refundId, Map.of("till", open.id()));
        return refund.view();
    }

    private String staff() {
        return session.getCallerPrincipal().getName();
    }
}
