package dev.parterre.web.backoffice.reporting;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.RunProgress;
import dev.parterre.reporting.DayFigures;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The house as it is at this moment. Each part is asked for only when the page shows it, to whom it is open. */
@Named
@RequestScoped
public class DashboardBacking {

    private static final int NEXT = 8;

    @EJB
    private TodayService house;

    @EJB
    private CatalogService catalog;

    @EJB
    private MatchingRunService runs;

    private DayFigures today;
    private DayFigures yesterday;
    private List<PerformanceCard> next;
    private List<RunProgress> last;

    public LocalDate getDate() {
        return house.today();
    }

    public ZoneId getZone() {
        return house.zone();
    }

    public DayFigures getToday() {
        if (today == null) {
            today = house.figures(house.today());
        }
        return today;
    }

    public DayFigures getYesterday() {
        if (yesterday == null) {
            yesterday = house.figures(house.today().minusDays(1));
        }
        return yesterday;
    }

    /** The next performances with their supply. */
    public List<PerformanceCard> getNext() {
        if (next == null) {
            next = catalog.programme(EventQuery.everything(new PageRequest(0, NEXT)))
                    .items();
        }
        return next;
    }

    /** The engine's last run; null before the first. */
    public RunProgress getRun() {
        if (last == null) {
            last = runs.runs(new PageRequest(0, 1)).items();
        }
        return last.isEmpty() ? null : last.get(0);
    }

    /** For how many preferences of the last run there was nothing to book or offer. */
    public int getWithoutBooking() {
        return getRun().tally().skipped().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
