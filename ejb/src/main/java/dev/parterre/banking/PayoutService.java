package dev.parterre.banking;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.FINANCE;

import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Transfers that staff are to make: refunds, and money that was nobody's. */
@Stateless
@RolesAllowed({FINANCE, ADMIN})
public class PayoutService {

    private static final int LONGEST_REFERENCE = 140;

    @Inject
    private BankRepository bank;

    @Inject
    private BankBook book;

    @Inject
    private AuditTrail audit;

    /** Oldest first. */
    public Page<PayoutView> payouts(PayoutState state, PageRequest page) {
        return bank.payouts(state, page).map(Payout::view);
    }

    public long due() {
        return bank.countPayouts(PayoutState.DUE);
    }

    /** The customer has named the account that it is to go to. @throws NoSuchPayout, IbanRefused */
    public PayoutView payTo(String id, String iban) {
        var compact = Iban.compact(iban);
        if (!Iban.isOne(compact)) {
            throw new IbanRefused();
        }
        var payout = bank.payoutForUpdate(id);
        payout.payTo(compact);
        audit.record("payout.account-named", "payout:" + id, Map.of());
        return payout.view();
    }

    /**
     * It was transferred; saying so again changes nothing.
     *
     * @param bankRef how the bank names the transfer
     * @throws NoSuchPayout, NoteRefused without a reference
     */
    public PayoutView sent(String id, String bankRef) {
        if (bankRef == null || bankRef.isBlank() || bankRef.strip().length() > LONGEST_REFERENCE) {
            throw new NoteRefused();
        }
        var payout = bank.payoutForUpdate(id);
        book.sent(payout, bankRef.strip());
        audit.record("payout.sent", "payout:" + id, Map.of());
        return payout.view();
    }
}
