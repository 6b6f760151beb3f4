package dev.parterre.ticketing;

import dev.parterre.catalog.PerformanceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The right of one person to one place. A line of a booking has one living ticket at most; the database holds that. */
@Entity
class Ticket {

    @Id
    private String id;

    private String bookingReference;
    private long bookingLineId;
    private long performanceId;
    private int ordinal;
    private String code;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private Instant issuedAt;

    @Version
    private int version;

    protected Ticket() {}

    Ticket(String bookingReference, long bookingLineId, TicketFacts facts, String code) {
        this.id = facts.ticket().value();
        this.bookingReference = bookingReference;
        this.bookingLineId = bookingLineId;
        this.performanceId = facts.performance().value();
        this.ordinal = facts.ordinal();
        this.code = code;
        this.state = TicketState.VALID;
        this.issuedAt = facts.issuedAt();
    }

    static TicketFacts facts(PerformanceId performance, int ordinal, Instant now) {
        return new TicketFacts(TicketId.next(), performance, ordinal, now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Takes the right back; a ticket that is no longer valid stays what it is. */
    void takeBack() {
        if (state.canBecome(TicketState.VOID)) {
            state = TicketState.VOID;
        }
    }

    boolean isLiving() {
        return state == TicketState.VALID || state == TicketState.USED;
    }

    long bookingLineId() {
        return bookingLineId;
    }

    TicketId id() {
        return new TicketId(id);
    }

    int ordinal() {
        return ordinal;
    }

    String code() {
        return code;
    }

    TicketState state() {
        return state;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
