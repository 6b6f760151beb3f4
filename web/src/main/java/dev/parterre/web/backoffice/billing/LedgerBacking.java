package dev.parterre.web.backoffice.billing;

import dev.parterre.billing.EntryQuery;
import dev.parterre.billing.EntryView;
import dev.parterre.billing.LedgerService;
import dev.parterre.billing.TrialBalance;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.omnifaces.cdi.Param;

/** The books: what stands on every account, and the entries behind it. */
@Named
@RequestScoped
public class LedgerBacking {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Sofia");
    private static final int ROWS = 20;

    @Inject
    @Param(name = "q")
    private String subject;

    @Inject
    @Param(name = "page")
    private String number;

    @EJB
    private LedgerService ledger;

    @Inject
    private OwnerNames names;

    private TrialBalance trial;
    private Page<EntryView> page;

    @PostConstruct
    void load() {
        trial = ledger.trialBalance();
        names.know(trial.balances().stream()
                .map(balance -> balance.account().owner())
                .toList());
        var wanted = subject == null || subject.isBlank() ? null : subject.strip();
        page = ledger.entries(new EntryQuery(null, wanted, null), new PageRequest(number(), ROWS));
    }

    private int number() {
        return number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    /** Reads the whole chain and says whether it is what was written. */
    public String verify() {
        var found = ledger.verify();
        if (!found.intact()) {
            Notices.object("billing.ledger.broken", found.entries());
            return null;
        }
        Notices.keep("billing.ledger.intact", found.entries());
        return "/backoffice/ledger?faces-redirect=true";
    }

    public TrialBalance getTrial() {
        return trial;
    }

    public boolean isZero() {
        return trial.isZero();
    }

    public Page<EntryView> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * page.size() < page.total();
    }

    public String getSubject() {
        return subject;
    }

    public ZoneId getZone() {
        return HOUSE;
    }
}
