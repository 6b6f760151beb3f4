package dev.parterre.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A day of the gateway, in UTC, as it was last held against ours. */
@Entity
class GatewayDay {

    @Id
    @Column(name = "day")
    private LocalDate day;

    private Instant comparedAt;
    private int payments;
    private int refunds;
    private int differing;

    protected GatewayDay() {}

    GatewayDay(GatewayDayView found) {
        this.day = found.day();
        compared(found);
    }

    void compared(GatewayDayView found) {
        comparedAt = found.comparedAt();
        payments = found.payments();
        refunds = found.refunds();
        differing = found.differing();
    }

    GatewayDayView view() {
        return new GatewayDayView(day, comparedAt, payments, refunds, differing);
    }
}
