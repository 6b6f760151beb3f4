package dev.parterre.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A day's sales in one currency as they were when the report was made. A day begins at midnight in the house's zone. */
@Entity
class SalesReport {

    @Id
    private String id;

    private LocalDate day;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String zone;
    private Instant beginsAt;
    private Instant endsAt;
    private Instant generatedAt;
    private int bookings;

    @ElementCollection
    @CollectionTable(name = "sales_report_line", joinColumns = @JoinColumn(name = "report_id"))
    private List<SalesReportLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected SalesReport() {}

    SalesReport(LocalDate day, String currency, ZoneId zone) {
        this.id = SalesReportId.next().value();
        this.day = day;
        this.currency = currency;
        this.zone = zone.getId();
        this.beginsAt = day.atStartOfDay(zone).toInstant();
        this.endsAt = day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Replaces what stood here: a report made again is the report. */
    void fill(int confirmed, List<SalesReportLine> sold, Instant now) {
        bookings = confirmed;
        lines.clear();
        lines.addAll(sold);
        generatedAt = now;
    }

    DailySales view(List<DailySales.Line> named) {
        return new DailySales(day, ZoneId.of(zone), generatedAt, bookings, named, total());
    }

    DailySales.Figures total() {
        return lines.stream()
                .map(line -> line.figures(currency))
                .reduce(DailySales.Figures.none(currency), DailySales.Figures::plus);
    }

    SalesReportSummary summary() {
        return new SalesReportSummary(day, currency, generatedAt, bookings, total().gross(), total().refunds());
    }

    String currency() {
        return currency;
    }

    List<SalesReportLine> lines() {
        return lines;
    }
}
