package dev.parterre.notification;

import dev.parterre.booking.BookingReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of the portal's pages, as mails link them. */
@ApplicationScoped
class Portal {

    @Inject
    @ConfigProperty(name = "parterre.portal.url")
    private String url;

    String confirmation(String token) {
        return url + "/confirm?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    String signIn() {
        return url + "/login";
    }

    String booking(BookingReference reference) {
        return url + "/tickets/booking?reference=" + reference;
    }

    String decision(String decisionId) {
        return url + "/preferences?decision=" + decisionId + "#decision-" + decisionId;
    }
}
