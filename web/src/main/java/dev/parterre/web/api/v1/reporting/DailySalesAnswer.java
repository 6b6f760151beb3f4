package dev.parterre.web.api.v1.reporting;

import dev.parterre.reporting.DailySales;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A day's report in one language; {@code net} is gross less refunds, VAT and fees are inside gross. */
public record DailySalesAnswer(
        LocalDate day, String zone, Instant generatedAt, int bookings, Figures total, List<Line> lines) {

    public record Line(String organiser, String eventId, String event, String category, Figures figures) {}

    public record Figures(
            int tickets, Money gross, Money vat, Money fees, int refundedTickets, Money refunds, Money net) {

        static Figures of(DailySales.Figures figures) {
            return new Figures(
                    figures.tickets(),
                    figures.gross(),
                    figures.vat(),
                    figures.fees(),
                    figures.refundedTickets(),
                    figures.refunds(),
                    figures.net());
        }
    }

    static DailySalesAnswer of(DailySales report, ApiLanguage language) {
        var lines = report.lines().stream()
                .map(line -> new Line(
                        language.of(line.organiser()),
                        Long.toString(line.event().value()),
                        language.of(line.title()),
                        line.category().name(),
                        Figures.of(line.figures())))
                .toList();
        return new DailySalesAnswer(
                report.day(),
                report.zone().getId(),
                report.generatedAt(),
                report.bookings(),
                Figures.of(report.total()),
                lines);
    }
}
