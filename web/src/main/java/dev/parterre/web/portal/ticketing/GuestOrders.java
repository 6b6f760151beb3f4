package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.HoldId;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The orders of this session, so that whoever has just paid sees their tickets without being asked who they are. Personal data. */
@SessionScoped
public class GuestOrders implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final Map<String, String> emails = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();

    /** The address it was ordered with first is the one it has. */
    public synchronized void remember(BookingReference reference, String email) {
        emails.putIfAbsent(reference.value(), email);
        keepFew(emails);
    }

    /** What a hold became. */
    public synchronized void remember(HoldId hold, BookingReference reference, String email) {
        references.put(hold.value(), reference.value());
        keepFew(references);
        remember(reference, email);
    }

    private static void keepFew(Map<String, String> known) {
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    /** What was ordered from the hold in this session. */
    public synchronized Optional<BookingReference> order(HoldId hold) {
        return Optional.ofNullable(references.get(hold.value())).map(BookingReference::of);
    }

    /** Under which address it was ordered. */
    public synchronized Optional<String> email(BookingReference reference) {
        return Optional.ofNullable(emails.get(reference.value()));
    }
}
