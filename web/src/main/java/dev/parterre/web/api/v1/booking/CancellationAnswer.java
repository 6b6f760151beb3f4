package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.CancellationView;
import dev.parterre.booking.CancelledBy;
import dev.parterre.shared.Money;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Places that were given back, by the ids the booking lists them under, and what became of what was paid for them. */
public record CancellationAnswer(
        String id,
        OffsetDateTime at,
        CancelledBy by,
        String reason,
        List<String> places,
        Money paid,
        Money fee,
        Money serviceFee,
        Money refund,
        Money credit) {

    static CancellationAnswer of(CancellationView view) {
        return new CancellationAnswer(
                view.id(),
                view.at().atOffset(ZoneOffset.UTC),
                view.by(),
                view.reason(),
                view.lines().stream().map(String::valueOf).toList(),
                view.amounts().paid(),
                view.amounts().fee(),
                view.amounts().serviceFee(),
                view.amounts().back().minus(view.credit()),
                view.credit());
    }
}
