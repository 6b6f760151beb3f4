package dev.parterre.billing;

import dev.parterre.audit.AuditTrail;
import dev.parterre.billing.LedgerRepository.Sum;
import dev.parterre.billing.PostingPolicy.Occasion;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The books for whoever keeps them: what stands where, who is owed what, and that it was paid. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class LedgerService {

    private static final int BATCH = 500;

    @Inject
    private LedgerRepository repository;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Every account that was ever used, debits and credits as they are now. */
    public TrialBalance trialBalance() {
        return new TrialBalance(
                repository.sums().stream().map(LedgerService::balance).toList());
    }

    private static Balance balance(Sum sum) {
        return new Balance(
                new AccountKey(sum.account(), sum.owner()),
                new Money(sum.debit(), sum.currency()),
                new Money(-sum.credit(), sum.currency()));
    }

    /** Newest first. */
    public Page<EntryView> entries(EntryQuery query, PageRequest page) {
        var found =
                repository.entries(query, page).stream().map(LedgerEntry::view).toList();
        return Page.of(found, page, repository.count(query));
    }

    /** What each organiser is owed, per currency: tickets and their tax, less what was paid out. */
    public List<PayoutDue> payoutsDue() {
        Map<PayoutDue.Owed, List<Balance>> byOwner = trialBalance().balances().stream()
                .filter(balance -> balance.account().organiser().isPresent())
                .collect(Collectors.groupingBy(PayoutDue.Owed::of));
        return byOwner.entrySet().stream()
                .map(owed -> PayoutDue.of(owed.getKey(), owed.getValue()))
                .sorted(PayoutDue.ORDER)
                .toList();
    }

    /**
     * Records that an organiser was paid by the bank.
     *
     * @param reference the transfer's, as the bank knows it; 1 to 35 letters, digits and {@code -/.}; each is recorded once
     * @throws PayoutRefused when there is nothing to pay, or more than is owed
     * @throws PayoutAlreadyRecorded when that transfer is in the books
     */
    public void payOut(OrganiserId organiser, Money amount, String reference) {
        checkReference(reference);
        repository.lockHead();
        var source = "payout:" + organiser + ":" + reference;
        if (repository.isPosted(source)) {
            throw new PayoutAlreadyRecorded();
        }
        var due = repository.due(organiser, amount.currency());
        if (amount.isZero() || amount.isNegative()) {
            throw new PayoutRefused("not-positive", due);
        }
        if (amount.exceeds(due)) {
            throw new PayoutRefused("more-than-due", due);
        }
        ledger.post(PostingPolicy.paidOut(new Occasion(source, reference, clock.instant()), organiser, amount));
        audit.record(
                "billing.paid-out",
                "organiser:" + organiser,
                Map.of("amount", amount.amount(), "currency", amount.currency(), "reference", reference));
    }

    private static void checkReference(String reference) {
        if (reference == null || !reference.matches("[A-Za-z0-9][A-Za-z0-9./-]{0,34}")) {
            throw new PayoutRefused("reference", null);
        }
    }

    /** Reads the whole ledger and checks every entry against its hash and its neighbour, and the end against the head. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public LedgerVerification verify() {
        var end = repository.head();
        var hash = LedgerRepository.BEGINNING;
        var intact = 0L;
        var last = 0L;
        for (var some = repository.after(last, BATCH); !some.isEmpty(); some = repository.after(last, BATCH)) {
            for (var entry : some) {
                if (!entry.follows(hash)) {
                    return LedgerVerification.brokenAt(intact, entry.id());
                }
                hash = entry.hash();
                last = entry.id();
                intact++;
            }
        }
        return hash.equals(end) ? LedgerVerification.intact(intact) : LedgerVerification.cutOff(intact);
    }
}
