package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.BookingView;
import dev.parterre.web.api.ApiLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Answers with bookings and the tickets issued for them. */
@RequestScoped
class BookingAnswers {

    @Inject
    private ApiLanguage language;

    BookingAnswer of(BookingView view) {
        return BookingAnswer.of(view, List.of(), language);
    }
}
