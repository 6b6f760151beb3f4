package dev.parterre.web.backoffice.billing;

import dev.parterre.billing.EntryKind;
import dev.parterre.billing.EntryQuery;
import dev.parterre.billing.EntryView;
import dev.parterre.billing.IssuerService;
import dev.parterre.billing.IssuerView;
import dev.parterre.billing.LedgerService;
import dev.parterre.billing.PayoutDue;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** What organisers are owed, and the word that they were paid. */
@Named
@RequestScoped
public class PayoutsBacking {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Sofia");

    @Inject
    @Param(name = "organiser")
    private String organiser;

    @Inject
    @Param(name = "currency")
    private String currency;

    @EJB
    private LedgerService ledger;

    @EJB
    private IssuerService issuers;

    @Inject
    private OwnerNames names;

    private List<PayoutDue> due;
    private List<EntryView> paid;
    private Map<Long, IssuerView> payees;
    private PayoutDue chosen;
    private BigDecimal amount;
    private String reference;

    @PostConstruct
    void load() {
        due = ledger.payoutsDue();
        payees = issuers.issuers().stream().collect(Collectors.toMap(IssuerView::owner, Function.identity()));
        names.know(due.stream().map(row -> row.organiser().value()).toList());
        paid = ledger.entries(new EntryQuery(EntryKind.PAYOUT, null, null), new PageRequest(0, 20))
                .items();
        chosen = due.stream()
                .filter(row -> row.organiser().toString().equals(organiser)
                        && row.due().currency().equals(currency))
                .findFirst()
                .orElse(null);
        amount = chosen == null ? null : chosen.due().decimal();
    }

    /** Records the chosen organiser's payout. */
    public String record() {
        ledger.payOut(OrganiserId.of(organiser), Money.of(amount.toPlainString(), currency), reference);
        Notices.keep("billing.payouts.recorded", names.of(chosen.organiser().value()));
        return "/backoffice/payouts?faces-redirect=true";
    }

    public List<PayoutDue> getDue() {
        return due;
    }

    public List<EntryView> getPaid() {
        return paid;
    }

    /** Null before one is chosen. */
    public PayoutDue getChosen() {
        return chosen;
    }

    /** Where the chosen one's money goes; empty when nobody has entered it. */
    public String getIban() {
        var payee = payees.get(chosen.organiser().value());
        return payee == null || payee.iban() == null ? "" : payee.iban();
    }

    /** Whom a recorded payout went to. */
    public String payee(EntryView entry) {
        var owner = entry.lines().get(0).account().owner();
        names.know(List.of(owner));
        return names.of(owner);
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public ZoneId getZone() {
        return HOUSE;
    }
}
