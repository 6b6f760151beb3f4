package dev.parterre.web.backoffice.allocation;

import dev.parterre.allocation.AllocationKind;
import dev.parterre.allocation.AllocationService;
import dev.parterre.allocation.PublishedRule;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.omnifaces.cdi.Param;

/** The rule of the chosen performance, and another to be published in its place; times are those of the venue's clock. */
@Named
@RequestScoped
public class RuleBacking {

    @Inject
    @Param(name = "id")
    private String performance;

    @EJB
    private AllocationService allocations;

    @EJB
    private CatalogService catalog;

    private PublishedRule rule;
    private ZoneId zone;
    private AllocationKind kind;
    private String drawAt;

    @PostConstruct
    void load() {
        var id = PerformanceId.of(performance);
        rule = allocations.rule(id);
        zone = catalog.performance(id).zone();
        kind = rule.kind();
        drawAt = rule.drawAt()
                .map(at -> LocalDateTime.ofInstant(at, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString())
                .orElse(null);
    }

    public String publish() {
        var id = PerformanceId.of(performance);
        if (kind == AllocationKind.LOTTERY) {
            try {
                var local = LocalDateTime.parse(drawAt == null ? "" : drawAt.strip());
                allocations.lottery(id, local.atZone(zone).toInstant());
            } catch (DateTimeParseException unreadable) {
                Notices.object("disruption.performances.noDate");
                return null;
            }
        } else {
            allocations.firstCome(id);
        }
        Notices.keep("allocation.rule.published");
        return "/backoffice/performances?faces-redirect=true&id=" + performance;
    }

    public boolean isDrawn() {
        return rule.draw().isPresent();
    }

    /** Null of a rule without a lottery. */
    public String getCommitment() {
        return rule.commitment().orElse(null);
    }

    public AllocationKind[] getKinds() {
        return AllocationKind.values();
    }

    public AllocationKind getKind() {
        return kind;
    }

    public void setKind(AllocationKind kind) {
        this.kind = kind;
    }

    public String getDrawAt() {
        return drawAt;
    }

    public void setDrawAt(String drawAt) {
        this.drawAt = drawAt;
    }
}
