package dev.parterre.web.portal.account;

import dev.parterre.credit.CreditService;
import dev.parterre.credit.CreditView;
import dev.parterre.credit.MovementView;
import dev.parterre.shared.Roles;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.VisitorBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The visitor's credit on their profile, and codes that they add to it. */
@Named
@RequestScoped
public class CreditBacking {

    private static final int LATEST = 10;

    @EJB
    private CreditService credits;

    @Inject
    private VisitorBacking visitor;

    private List<CreditView> balances = List.of();
    private List<MovementView> movements = List.of();
    private String code;

    @PostConstruct
    void load() {
        if (isCustomer()) {
            balances = credits.mine();
            movements = credits.movements().stream().limit(LATEST).toList();
        }
    }

    public boolean isCustomer() {
        return visitor.isOneOf(Roles.CUSTOMER);
    }

    public String add() {
        credits.takeOver(code);
        Notices.keep("credit.own.added");
        return "/profile?faces-redirect=true";
    }

    public List<CreditView> getBalances() {
        return balances;
    }

    public List<MovementView> getMovements() {
        return movements;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
