package dev.parterre.reporting;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventName;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names the events and organisers of a report, in one statement. */
@Dependent
class SalesReportNames {

    private static final String SORTED_IN = "bg";

    @EJB
    private CatalogService catalog;

    List<DailySales.Line> lines(SalesReport report) {
        var names = catalog
                .names(report.lines().stream().map(line -> line.share().event()).toList())
                .stream()
                .collect(Collectors.toMap(EventName::event, Function.identity()));
        return report.lines().stream()
                .map(line -> line(line, names.get(line.share().event()), report.currency()))
                .sorted(Comparator.comparing(
                                (DailySales.Line line) -> line.organiser().in(SORTED_IN))
                        .thenComparing(line -> line.title().in(SORTED_IN)))
                .toList();
    }

    private static DailySales.Line line(SalesReportLine line, EventName name, String currency) {
        return new DailySales.Line(
                name.organiser(), name.event(), name.title(), line.share().category(), line.figures(currency));
    }
}
