package dev.parterre.web.portal.allocation;

import dev.parterre.allocation.AllocationKind;
import dev.parterre.allocation.AllocationService;
import dev.parterre.allocation.LineSeating;
import dev.parterre.allocation.PublishedRule;
import dev.parterre.allocation.Replay;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.omnifaces.cdi.Param;

/** How the places of a performance are given; with {@code replay} the draw is done again. */
@Named
@RequestScoped
public class AllocationBacking {

    @Inject
    @Param(name = "id")
    private String id;

    @Inject
    @Param(name = "replay")
    private boolean again;

    @EJB
    private AllocationService allocations;

    @EJB
    private CatalogService catalog;

    private PerformanceDetail performance;
    private PublishedRule rule;
    private String ticket;
    private Replay replay;

    @PostConstruct
    void load() {
        var chosen = PerformanceId.of(id);
        rule = allocations.rule(chosen);
        performance = catalog.performance(chosen);
        ticket = allocations.ticket(chosen).orElse(null);
        replay = again && rule.draw().isPresent() ? allocations.replay(chosen) : null;
    }

    public PerformanceDetail getPerformance() {
        return performance;
    }

    public boolean isLottery() {
        return rule.kind() == AllocationKind.LOTTERY;
    }

    /** Null of a rule without a lottery. */
    public Instant getDrawAt() {
        return rule.drawAt().orElse(null);
    }

    /** Null of a rule without a lottery. */
    public String getCommitment() {
        return rule.commitment().orElse(null);
    }

    /** Null before the draw. */
    public PublishedRule.Draw getDraw() {
        return rule.draw().orElse(null);
    }

    /** Null until places were chosen for the line. */
    public LineSeating getSeating() {
        return rule.draw().flatMap(PublishedRule.Draw::seating).orElse(null);
    }

    /** The visitor's; null without one. */
    public String getTicket() {
        return ticket;
    }

    /** Where the visitor's ticket stands, from 1; 0 when it is not in the line. */
    public int getPlace() {
        return ticket == null
                ? 0
                : rule.draw().map(draw -> draw.line().indexOf(ticket) + 1).orElse(0);
    }

    /** Null unless it was asked for. */
    public Replay getReplay() {
        return replay;
    }
}
