package dev.parterre.web.portal.ticketing;

import dev.parterre.booking.BookingReference;
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

    public synchronized void remember(BookingReference reference, String email) {
        emails.put(reference.value(), email);
        if (emails.size() > MOST) {
            emails.remove(emails.keySet().iterator().next());
        }
    }

    /** Under which address it was ordered. */
    public synchronized Optional<String> email(BookingReference reference) {
        return Optional.ofNullable(emails.get(reference.value()));
    }
}
