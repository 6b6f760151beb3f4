package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and addresses in bookings. The bookings themselves stay: the books need them. */
@ApplicationScoped
@Transactional
class BookingPersonalData implements PersonalData {

    @Inject
    private BookingRepository bookings;

    @Override
    public String owner() {
        return "booking";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        var all = bookings.allOf(new AccountId(accountId)).stream()
                .map(BookingPersonalData::export)
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("bookings", all);
    }

    private static Map<String, Object> export(Booking booking) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("reference", booking.reference().value());
        kept.put("performance", booking.performance().toString());
        kept.put("state", booking.state().name());
        kept.put("name", booking.buyer().name());
        kept.put("email", booking.buyer().email());
        kept.put("language", booking.buyer().language());
        kept.put("total", booking.total());
        kept.put("createdAt", booking.createdAt().toString());
        kept.put("places", List.copyOf(booking.ordinals()));
        return kept;
    }

    @Override
    public void erase(long accountId) {
        bookings.anonymise(new AccountId(accountId));
    }
}
