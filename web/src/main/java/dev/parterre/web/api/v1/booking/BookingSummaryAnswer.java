package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookingSource;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingSummary;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A booking in a list. */
public record BookingSummaryAnswer(
        String reference,
        BookingState state,
        BookingSource source,
        String performance,
        String title,
        String venue,
        OffsetDateTime startsAt,
        int places,
        Money total,
        OffsetDateTime createdAt) {

    static BookingSummaryAnswer of(BookingSummary summary, ApiLanguage language) {
        var performance = summary.performance();
        return new BookingSummaryAnswer(
                summary.reference().value(),
                summary.state(),
                summary.source(),
                performance.id().toString(),
                language.of(performance.title()),
                language.of(performance.where().venue()),
                performance.startsAt().atZone(performance.zone()).toOffsetDateTime(),
                summary.places(),
                summary.total(),
                summary.createdAt().atOffset(ZoneOffset.UTC));
    }
}
