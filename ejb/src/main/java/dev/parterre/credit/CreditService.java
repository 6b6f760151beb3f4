package dev.parterre.credit;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.CUSTOMER;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.SUPPORT;

import dev.parterre.audit.AuditTrail;
import dev.parterre.payment.PaymentCommand;
import dev.parterre.payment.PaymentNews;
import dev.parterre.payment.PaymentService;
import dev.parterre.payment.Tender;
import dev.parterre.payment.TenderNotTaken;
import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Balances: issued and blocked by staff, looked at and taken over by customers. */
@Stateless
@PermitAll
public class CreditService {

    private static final long LARGEST_MINOR = 1_000_000;
    private static final int LONGEST_NOTE = 200;
    private static final int SHOWN = 50;
    private static final Set<Tender> OVER_THE_COUNTER = EnumSet.of(Tender.CASH, Tender.TERMINAL);

    @Inject
    private CreditRepository credits;

    @Inject
    private CreditBook book;

    @EJB
    private PaymentService payments;

    @EJB
    private PaymentNews news;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /**
     * A voucher that the house gives.
     *
     * @param note why
     * @throws CreditWorthRefused
     */
    @RolesAllowed({SUPPORT, FINANCE, ADMIN})
    public IssuedCredit give(Money worth, String note) {
        var code = CreditCode.next();
        return issued(code, behind(code, CreditKind.VOUCHER, worth, note), worth, null);
    }

    /**
     * A gift card that is paid for at the caller's till.
     *
     * @throws CreditWorthRefused
     * @throws TenderNotTaken for anything but cash and the terminal, and whatever the till refuses
     */
    @RolesAllowed(BOX_OFFICE)
    public IssuedCredit sell(CreditSale sale) {
        if (!OVER_THE_COUNTER.contains(sale.means().tender())) {
            throw new TenderNotTaken(sale.means().tender());
        }
        var code = CreditCode.next();
        var credit = behind(code, CreditKind.GIFT_CARD, sale.worth(), sale.note());
        var command =
                new PaymentCommand(null, "GIFT-" + credit.id(), sale.worth(), sale.means(), false, clock.instant());
        var payment = payments.create(command);
        news.captured(payment);
        return issued(code, credit, sale.worth(), payment.value());
    }

    private Credit behind(CreditCode code, CreditKind kind, Money worth, String note) {
        if (worth == null || worth.isZero() || worth.isNegative() || worth.minor() > LARGEST_MINOR) {
            throw new CreditWorthRefused();
        }
        var credit = Credit.behind(code, kind, worth, caller(), clock.instant());
        var why = note == null ? "" : note.strip();
        credit.because(why.substring(0, Math.min(LONGEST_NOTE, why.length())));
        credits.add(credit);
        return credit;
    }

    private IssuedCredit issued(CreditCode code, Credit credit, Money worth, String payment) {
        book.issue(credit, worth, caller());
        var view = credit.view();
        outbox.publish(
                new CreditIssued(credit.id(), view.kind(), payment, worth.minor(), worth.currency(), clock.instant()));
        audit.record("credit.issued", "credit:" + credit.id(), Map.of("worth", worth.amount(), "kind", view.kind()));
        return new IssuedCredit(view, code.grouped());
    }

    /** Those with codes, newest first. @param hint the last four characters of a code, null for all */
    @RolesAllowed({BOX_OFFICE, SUPPORT, FINANCE, ADMIN})
    public Page<CreditView> credits(String hint, PageRequest page) {
        var end = hint == null ? "" : hint.strip().toUpperCase(Locale.ROOT);
        return credits.issued(end, page).map(Credit::view);
    }

    /** Nobody can spend it until it is unblocked. @throws NoSuchCredit */
    @RolesAllowed({SUPPORT, FINANCE, ADMIN})
    public CreditView block(String id, boolean blocked) {
        var credit = credits.lock(id);
        if (blocked) {
            credit.block();
        } else {
            credit.unblock();
        }
        audit.record(blocked ? "credit.blocked" : "credit.unblocked", "credit:" + id, Map.of());
        return credit.view();
    }

    /**
     * What is left behind a code, for whoever holds it.
     *
     * @throws NoSuchCredit, TooManyCreditCodes, CreditBlocked, CreditTakenOver
     */
    public CreditView look(String code) {
        return book.behind(code, signedIn() ? caller() : null).view();
    }

    /** The caller's own, one in each currency. */
    @RolesAllowed(CUSTOMER)
    public List<CreditView> mine() {
        return credits.own(caller()).stream().map(Credit::view).toList();
    }

    /** What happened to the caller's own, newest first; the latest fifty of each currency. */
    @RolesAllowed(CUSTOMER)
    public List<MovementView> movements() {
        return credits.own(caller()).stream()
                .flatMap(credit -> credits.movements(credit, SHOWN).stream()
                        .map(movement -> movement.view(credit.balance().currency())))
                .toList();
    }

    /**
     * All that is left behind a code becomes the caller's own.
     *
     * @throws NoSuchCredit, TooManyCreditCodes, CreditBlocked, CreditTakenOver
     */
    @RolesAllowed(CUSTOMER)
    public CreditView takeOver(String code) {
        var credit = book.takeOver(book.behind(code, caller()), caller());
        audit.record("credit.taken-over", "credit:" + credit.id(), Map.of());
        return credit.view();
    }

    private boolean signedIn() {
        return caller().matches("\\d{1,18}");
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
