package dev.parterre.banking;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.FINANCE;

import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Money that came in and has no place yet, and what staff do with it. */
@Stateless
@RolesAllowed({FINANCE, ADMIN})
public class MoneyInService {

    @Inject
    private BankRepository bank;

    @Inject
    private BankBook book;

    @Inject
    private AuditTrail audit;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /** Oldest first. */
    public Page<MoneyInView> lines(Set<LineState> states, PageRequest page) {
        return bank.lines(states, page).map(BankLine::view);
    }

    /** How many lines need somebody. */
    public long open() {
        return bank.countLines(EnumSet.of(LineState.OPEN));
    }

    /**
     * Puts what is open of a line to a booking that is to be paid by transfer, by the rules of its amount.
     *
     * @param reference the booking's, or its creditor reference
     * @throws NoSuchMoney, NothingOpen, NoSuchTransfer
     * @throws NothingOwed when the booking is paid, or the amount cannot be put to it
     */
    public MoneyInView assign(String id, String reference) {
        var line = bank.lineForUpdate(id);
        line.checkOpen();
        line.unpark();
        var order = bank.orders(References.in(reference == null ? "" : reference)).stream()
                .findFirst()
                .orElseThrow(NoSuchTransfer::new);
        var before = line.open();
        book.put(line, order, staff());
        if (before.equals(line.open()) && line.state() != LineState.KEPT) {
            throw new NothingOwed();
        }
        audit.record("money.assigned", "money:" + id, Map.of("booking", order.purpose()));
        return line.view();
    }

    /**
     * Has what is open of a line paid back.
     *
     * @param iban null for the account that it came from
     * @throws NoSuchMoney, NothingOpen
     * @throws IbanRefused when that is none, or none is known
     */
    public PayoutView payBack(String id, String iban) {
        var line = bank.lineForUpdate(id);
        line.checkOpen();
        if (line.open().isZero()) {
            throw new NothingOpen();
        }
        var to = iban == null || iban.isBlank() ? line.partyIban().orElse("") : Iban.compact(iban);
        if (!Iban.isOne(to)) {
            throw new IbanRefused();
        }
        var payout = Payout.ofLine(line, to, clock.instant());
        bank.add(payout);
        line.use(line.open());
        audit.record("money.paid-back", "money:" + id, Map.of("payout", payout.id()));
        return payout.view();
    }

    /** Puts a line aside. @param note why; not empty. @throws NoteRefused, NoSuchMoney, NothingOpen */
    public MoneyInView park(String id, String note) {
        var line = bank.lineForUpdate(id);
        line.park(checked(note));
        audit.record("money.parked", "money:" + id, Map.of());
        return line.view();
    }

    /** Takes a line up again. @throws NoSuchMoney */
    public MoneyInView unpark(String id) {
        var line = bank.lineForUpdate(id);
        line.unpark();
        return line.view();
    }

    /**
     * What was kept for an incomplete payment becomes open money, as when the customer wants it back.
     *
     * @throws NoSuchMoney
     * @throws NothingOpen when it is not kept
     */
    public MoneyInView release(String id) {
        var purpose = bank.line(id).likelyPurpose().orElseThrow(NothingOpen::new);
        var order = bank.order(purpose).orElseThrow(NothingOpen::new);
        var locked = bank.orderForUpdate(order.payment()).orElseThrow(NothingOpen::new);
        var line = bank.lineForUpdate(id);
        if (line.state() != LineState.KEPT) {
            throw new NothingOpen();
        }
        bank.shares(locked.payment()).stream()
                .filter(share -> share.lineId().equals(id))
                .forEach(share -> book.release(locked, share, staff()));
        audit.record("money.released", "money:" + id, Map.of("booking", purpose));
        return line.view();
    }

    /**
     * A reversal was looked at and what had to be done is done.
     *
     * @throws NoteRefused, NoSuchMoney
     * @throws NothingOpen when it is no reversal, or money of it is open
     */
    public MoneyInView close(String id, String note) {
        var line = bank.lineForUpdate(id);
        line.checkOpen();
        if (!line.open().isZero()) {
            throw new NothingOpen();
        }
        line.close(checked(note));
        audit.record("money.closed", "money:" + id, Map.of());
        return line.view();
    }

    private String staff() {
        return session.getCallerPrincipal().getName().toLowerCase(Locale.ROOT);
    }

    private static String checked(String note) {
        if (note == null || note.isBlank() || note.strip().length() > NoteRefused.LONGEST) {
            throw new NoteRefused();
        }
        return note.strip();
    }
}
