package dev.parterre.reporting;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A day's sales report, organiser by organiser.
 *
 * @param day from midnight to midnight in {@code zone}
 * @param bookings how many were confirmed that day
 * @param lines by organiser's name, then the event's title
 */
public record DailySales(
        LocalDate day, ZoneId zone, Instant generatedAt, int bookings, List<Line> lines, Figures total) {

    public DailySales {
        lines = List.copyOf(lines);
    }

    /** One event of one organiser. */
    public record Line(LocalText organiser, EventId event, LocalText title, Category category, Figures figures) {}

    /** Gross is what customers paid; VAT and fees are inside it; refunds are of that day, whenever it was sold. */
    public record Figures(int tickets, Money gross, Money vat, Money fees, int refundedTickets, Money refunds) {

        static Figures none(String currency) {
            var zero = Money.zero(currency);
            return new Figures(0, zero, zero, zero, 0, zero);
        }

        public Figures plus(Figures other) {
            return new Figures(
                    tickets + other.tickets,
                    gross.plus(other.gross),
                    vat.plus(other.vat),
                    fees.plus(other.fees),
                    refundedTickets + other.refundedTickets,
                    refunds.plus(other.refunds));
        }

        /** What stays after refunds. */
        public Money net() {
            return gross.minus(refunds);
        }
    }
}
