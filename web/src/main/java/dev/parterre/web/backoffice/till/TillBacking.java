package dev.parterre.web.backoffice.till;

import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Money;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.till.TillMovementView;
import dev.parterre.till.TillRefundView;
import dev.parterre.till.TillService;
import dev.parterre.till.TillView;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import dev.parterre.web.portal.VisitorBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The visitor's till: opening it, what went over the counter, what is to be handed out, the count; finance sees all tills. */
@Named
@RequestScoped
public class TillBacking {

    private static final int MOST = 50;
    private static final String CURRENCY = "EUR";
    private static final String HERE = "/backoffice/till?faces-redirect=true";

    @EJB
    private TillService tills;

    @EJB
    private TodayService house;

    @Inject
    private VisitorBacking visitor;

    @Inject
    private LanguageBacking language;

    @Inject
    @Param(name = "subject")
    private String subject;

    @Inject
    @Param(name = "entry")
    private String entry;

    private TillView current;
    private List<TillMovementView> movements = List.of();
    private List<TillRefundView> due;
    private List<TillView> sessions = List.of();
    private String name;
    private BigDecimal startedWith;
    private BigDecimal counted;

    @PostConstruct
    void load() {
        if (isAtTheCounter()) {
            current = tills.current().orElse(null);
            movements = tills.movements();
        }
        due = tills.refundsDue(new PageRequest(0, MOST)).items();
        if (visitor.isOneOf(Roles.FINANCE + " " + Roles.ADMIN)) {
            sessions = tills.sessions(new PageRequest(0, MOST)).items();
        }
    }

    public boolean isAtTheCounter() {
        return visitor.isOneOf(Roles.BOX_OFFICE);
    }

    public String open() {
        tills.open(name, Money.of(startedWith.toPlainString(), CURRENCY));
        Notices.keep("till.opened");
        return HERE;
    }

    public String close() {
        var closed = tills.close(Money.of(counted.toPlainString(), CURRENCY));
        Notices.keep("till.closed", closed.getDifference().display(language.getLocale()));
        return HERE;
    }

    public String handOut() {
        tills.handOut(subject, entry);
        Notices.keep("till.handedOut");
        return HERE;
    }

    public TillView getCurrent() {
        return current;
    }

    public List<TillMovementView> getMovements() {
        return movements;
    }

    public List<TillRefundView> getDue() {
        return due;
    }

    public List<TillView> getSessions() {
        return sessions;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getStartedWith() {
        return startedWith;
    }

    public void setStartedWith(BigDecimal startedWith) {
        this.startedWith = startedWith;
    }

    public BigDecimal getCounted() {
        return counted;
    }

    public void setCounted(BigDecimal counted) {
        this.counted = counted;
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
