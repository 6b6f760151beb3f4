package dev.parterre.notification;

import dev.parterre.booking.BookingReference;
import dev.parterre.shared.PortalAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the portal's pages, as mails link them. */
@ApplicationScoped
class Portal {

    @Inject
    private PortalAddress address;

    String confirmation(String token) {
        return address.of("/confirm?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    String taking(String token) {
        return address.of("/claim?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    String newPassword(String token) {
        return address.of("/password?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    String forgotten() {
        return address.of("/forgotten");
    }

    String signIn() {
        return address.of("/login");
    }

    String booking(BookingReference reference) {
        return address.of("/tickets/booking?reference=" + reference);
    }

    String choice(String secret) {
        return address.of("/moved?choice=" + secret);
    }

    String invitation(String secret) {
        return address.of("/preferences/invitation?token=" + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    String preference(String id) {
        return address.of("/preferences?id=" + id);
    }

    String decision(String decisionId) {
        return address.of("/preferences?decision=" + decisionId + "#decision-" + decisionId);
    }
}
