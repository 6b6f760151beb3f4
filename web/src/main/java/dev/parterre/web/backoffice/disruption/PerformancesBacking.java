package dev.parterre.web.backoffice.disruption;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.disruption.DisruptionProgress;
import dev.parterre.disruption.DisruptionService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Finds performances that are to be held, those without a date first, and shows the chosen one. */
@Named
@RequestScoped
public class PerformancesBacking {

    private static final int ROWS = 20;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "page")
    private String pageNumber;

    @Inject
    @Param(name = "id")
    private String id;

    @EJB
    private CatalogService catalog;

    @EJB
    private DisruptionService disruptions;

    private Page<PerformanceCard> page;
    private PerformanceDetail chosen;

    @PostConstruct
    void load() {
        var number = pageNumber != null && pageNumber.matches("\\d{1,6}") ? Integer.parseInt(pageNumber) : 0;
        page = catalog.toBeHeld(
                EventQuery.everything(new PageRequest(number, ROWS)).words(text));
        chosen = id == null || id.isBlank() ? null : catalog.performance(PerformanceId.of(id));
    }

    public Page<PerformanceCard> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * ROWS < page.total();
    }

    /** Null when none is. */
    public PerformanceDetail getChosen() {
        return chosen;
    }

    /** Whether it may still be called off or moved. */
    public boolean isChangeable() {
        return switch (chosen.state()) {
            case SCHEDULED, ON_SALE, CLOSED, RESCHEDULED -> true;
            case DRAFT, CANCELLED -> false;
        };
    }

    /** Whether the date of the chosen one holds no more. */
    public boolean isUndated() {
        return chosen.state() == PerformanceState.RESCHEDULED;
    }

    /** What happened to the chosen one last; null when nothing did. */
    public DisruptionProgress getLast() {
        return disruptions.newest(chosen.id()).orElse(null);
    }

    public String getText() {
        return text;
    }
}
