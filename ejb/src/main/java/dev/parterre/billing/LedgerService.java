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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The books for whoever keeps them: what stands where, who is owed what, and that it was paid. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class LedgerService {

    private static final int BATCH = 500;
    private static final Set<Account> COLLECTED = EnumSet.of(Account.GATEWAY, Account.TERMINAL, Account.CASH);

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

    /**
     * Records that money collected elsewhere arrived at the bank.
     *
     * @param place GATEWAY, TERMINAL or CASH
     * @param arrived what the bank's statement shows; may be zero when only costs are recorded
     * @param costs what was kept for collecting it; may be zero
     * @param reference as the statement or the gateway's report has it; each is recorded once for a place
     * @throws SettlementRefused when it cannot be recorded
     * @throws PayoutAlreadyRecorded when that reference is in the books
     */
    public void settle(Account place, Money arrived, Money costs, String reference) {
        checkReference(reference);
        if (!COLLECTED.contains(place)) {
            throw new SettlementRefused("place");
        }
        if (arrived.isNegative()
                || costs.isNegative()
                || !arrived.currency().equals(costs.currency())
                || arrived.isZero() && costs.isZero()) {
            throw new SettlementRefused("amount");
        }
        var source = "settled:" + place + ":" + reference;
        var occasion = new Occasion(source, reference, clock.instant());
        if (!ledger.post(PostingPolicy.settled(occasion, place, arrived, costs))) {
            throw new PayoutAlreadyRecorded();
        }
        audit.record(
                "billing.settled",
                "account:" + place,
                Map.of("arrived", arrived.amount(), "costs", costs.amount(), "reference", reference));
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
