package dev.parterre.web.backoffice.disruption;

import dev.parterre.disruption.AffectedState;
import dev.parterre.disruption.AffectedView;
import dev.parterre.disruption.DisruptionId;
import dev.parterre.disruption.DisruptionProgress;
import dev.parterre.disruption.DisruptionService;
import dev.parterre.disruption.DisruptionState;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Shows how far mass refunds and changes of date are, what failed, and lets staff stop, go on and try again. */
@Named
@RequestScoped
public class DisruptionsBacking {

    private static final int ROWS = 20;
    private static final int FAILURES = 50;

    @Inject
    @Param(name = "id")
    private String chosen;

    @Inject
    @Param(name = "page")
    private Integer number;

    @EJB
    private DisruptionService disruptions;

    private Page<DisruptionProgress> page;
    private DisruptionProgress disruption;

    @PostConstruct
    void load() {
        page = disruptions.page(new PageRequest(number == null ? 0 : number, ROWS));
        if (chosen != null && !chosen.isBlank()) {
            disruption = disruptions.progress(DisruptionId.of(chosen));
        } else if (!page.items().isEmpty()) {
            disruption = page.items().get(0);
        }
    }

    public String stop() {
        disruptions.stop(disruption.id());
        return again("disruption.disruptions.stopped");
    }

    public String resume() {
        disruptions.resume(disruption.id());
        return again("disruption.disruptions.resumed");
    }

    public String retry() {
        disruptions.retry(disruption.id());
        return again("disruption.disruptions.retried");
    }

    private String again(String notice) {
        Notices.keep(notice);
        return "/backoffice/disruptions?faces-redirect=true&id=" + disruption.id();
    }

    public Page<DisruptionProgress> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * ROWS < page.total();
    }

    /** The chosen one, else the newest; null before the first. */
    public DisruptionProgress getDisruption() {
        return disruption;
    }

    public boolean isStopped() {
        return disruption.state() == DisruptionState.STOPPED;
    }

    /** What has become of bookings, where there are any. */
    public List<AffectedState> getStates() {
        return Arrays.stream(AffectedState.values())
                .filter(state -> disruption.of(state) > 0)
                .toList();
    }

    /** The first fifty that failed. */
    public List<AffectedView> getFailures() {
        return disruptions
                .affected(disruption.id(), AffectedState.FAILED, new PageRequest(0, FAILURES))
                .items();
    }
}
