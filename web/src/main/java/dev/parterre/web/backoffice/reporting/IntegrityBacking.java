package dev.parterre.web.backoffice.reporting;

import dev.parterre.reporting.IntegrityService;
import dev.parterre.reporting.TodayService;
import dev.parterre.reporting.Violation;
import dev.parterre.shared.LocalText;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** What should hold, and, when asked ({@code ?run=true}), whether it does. */
@Named
@RequestScoped
public class IntegrityBacking {

    @EJB
    private IntegrityService integrity;

    @EJB
    private TodayService house;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "run")
    private String run;

    private boolean checked;
    private Map<String, Violation> broken = Map.of();
    private List<Row> rows;

    /** @param kind of its sign; {@code violation} is null unless it is broken */
    public record Row(String name, LocalText meaning, String kind, Violation violation) {}

    @PostConstruct
    void check() {
        checked = "true".equals(run);
        if (checked) {
            broken = integrity.check().stream().collect(Collectors.toMap(Violation::name, Function.identity()));
        }
        rows = integrity.invariants().stream()
                .map(asked -> new Row(asked.name(), asked.meaning(), kind(asked.name()), broken.get(asked.name())))
                .toList();
    }

    private String kind(String name) {
        if (!checked) {
            return "off";
        }
        return broken.containsKey(name) ? "danger" : "ok";
    }

    public boolean isChecked() {
        return checked;
    }

    public int getBroken() {
        return broken.size();
    }

    /** Broken ones first. */
    public List<Row> getRows() {
        return rows.stream()
                .sorted((one, other) -> Boolean.compare(one.violation() == null, other.violation() == null))
                .toList();
    }

    public Instant getAt() {
        return clock.instant();
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
