package dev.parterre.web.backoffice.reporting;

import dev.parterre.reporting.DailySales;
import dev.parterre.reporting.SalesReportService;
import dev.parterre.reporting.SalesReportSummary;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import dev.parterre.web.api.Parameters;
import dev.parterre.web.reporting.ReportFile;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The stored reports, one of them beside the list, and the way to make one. */
@Named
@RequestScoped
public class ReportsBacking {

    private static final int ROWS = 20;

    @EJB
    private SalesReportService reports;

    @EJB
    private TodayService house;

    @Inject
    @Param(name = "page")
    private String pageNumber;

    @Inject
    @Param(name = "day")
    private String day;

    private LocalDate wanted;
    private Page<SalesReportSummary> page;
    private DailySales chosen;

    @PostConstruct
    void load() {
        page = reports.reports(new PageRequest(number(), ROWS));
        var asked = Parameters.date("day", day);
        chosen = asked == null ? null : reports.report(asked);
        wanted = house.today().minusDays(1);
    }

    private int number() {
        return pageNumber != null && pageNumber.matches("\\d{1,6}") ? Integer.parseInt(pageNumber) : 0;
    }

    /** Makes the wanted day's report, or makes it again. */
    public String make() {
        reports.make(wanted);
        Notices.keep("reporting.reports.made");
        return "/backoffice/reports?faces-redirect=true&day=" + wanted;
    }

    public Page<SalesReportSummary> getPage() {
        return page;
    }

    public boolean isMore() {
        return (long) (page.page() + 1) * page.size() < page.total();
    }

    /** Null while none is chosen. */
    public DailySales getChosen() {
        return chosen;
    }

    public List<String> getFormats() {
        return Arrays.stream(ReportFile.values()).map(ReportFile::ending).toList();
    }

    public LocalDate getWanted() {
        return wanted;
    }

    public void setWanted(LocalDate wanted) {
        this.wanted = wanted;
    }

    public LocalDate getToday() {
        return house.today();
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
