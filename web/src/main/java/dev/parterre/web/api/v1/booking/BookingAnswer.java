package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.BookingSource;
import dev.parterre.booking.BookingState;
import dev.parterre.booking.BookingView;
import dev.parterre.payment.PaymentState;
import dev.parterre.payment.PaymentView;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** A booking; {@code tickets} are empty until they are issued, a moment after it is confirmed. Times of the performance in its zone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingAnswer(
        String reference,
        BookingState state,
        BookingSource source,
        Performance performance,
        Money total,
        Money vat,
        Money fees,
        List<PlaceAnswer> places,
        Payment payment,
        List<Ticket> tickets,
        OffsetDateTime createdAt,
        OffsetDateTime confirmedAt,
        OffsetDateTime undoUntil) {

    public record Performance(
            String id, String event, String title, String venue, String hall, OffsetDateTime startsAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(PaymentState state, String failure, String actionUrl, Money amount, Money refunded) {

        static Payment of(PaymentView view) {
            return new Payment(view.state(), view.failureCode(), view.actionUrl(), view.amount(), view.refunded());
        }
    }

    public record Ticket(String id, String seat, String code) {}

    static BookingAnswer of(BookingView view, List<Ticket> tickets, Function<LocalText, String> language) {
        return new BookingAnswer(
                view.reference().value(),
                view.state(),
                view.source(),
                performance(view, language),
                view.total(),
                view.vat(),
                view.fees(),
                view.lines().stream()
                        .map(line -> PlaceAnswer.of(line, language))
                        .toList(),
                view.payment().map(Payment::of).orElse(null),
                tickets,
                at(view.createdAt(), ZoneOffset.UTC),
                view.confirmedAt().map(instant -> at(instant, ZoneOffset.UTC)).orElse(null),
                view.undoUntil().map(instant -> at(instant, ZoneOffset.UTC)).orElse(null));
    }

    private static Performance performance(BookingView view, Function<LocalText, String> language) {
        var performance = view.performance();
        return new Performance(
                performance.id().toString(),
                performance.event().toString(),
                language.apply(performance.title()),
                language.apply(performance.where().venue()),
                language.apply(performance.where().hall()),
                at(performance.startsAt(), performance.zone()));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
