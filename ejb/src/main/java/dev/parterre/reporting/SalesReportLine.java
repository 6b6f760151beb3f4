package dev.parterre.reporting;

import dev.parterre.catalog.Category;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One event's share of a day. */
@Embeddable
class SalesReportLine {

    private long organiserId;
    private long eventId;

    @Enumerated(EnumType.STRING)
    private Category category;

    private int tickets;
    private long grossMinor;
    private long vatMinor;
    private long feeMinor;
    private int refundedTickets;
    private long refundMinor;

    protected SalesReportLine() {}

    SalesReportLine(EventShare share, DailySales.Figures figures) {
        this.organiserId = share.organiser().value();
        this.eventId = share.event().value();
        this.category = share.category();
        this.tickets = figures.tickets();
        this.grossMinor = figures.gross().minor();
        this.vatMinor = figures.vat().minor();
        this.feeMinor = figures.fees().minor();
        this.refundedTickets = figures.refundedTickets();
        this.refundMinor = figures.refunds().minor();
    }

    /** Whose share a line is. */
    record EventShare(OrganiserId organiser, EventId event, Category category) {}

    EventShare share() {
        return new EventShare(new OrganiserId(organiserId), new EventId(eventId), category);
    }

    DailySales.Figures figures(String currency) {
        return new DailySales.Figures(
                tickets,
                new Money(grossMinor, currency),
                new Money(vatMinor, currency),
                new Money(feeMinor, currency),
                refundedTickets,
                new Money(refundMinor, currency));
    }
}
