package dev.parterre.web.api.v1.ticketing;

import dev.parterre.booking.BookingReference;
import dev.parterre.ticketing.TicketService;
import dev.parterre.web.api.ApiLanguage;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The tickets of a booking, to print or keep. */
@Path("/bookings/{reference}/tickets.pdf")
public class TicketsResource {

    @EJB
    private TicketService tickets;

    @Inject
    private ApiLanguage language;

    @GET
    @Produces("application/pdf")
    @Operation(
            summary = "The tickets as PDF, one page each",
            description =
                    "404 tickets-not-issued until they are, a moment after the booking is confirmed; ?email= for guests.")
    @APIResponse(
            responseCode = "200",
            description = "The tickets",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("reference") String reference, @QueryParam("email") String email) {
        var booking = BookingReference.of(reference);
        var locale = Locale.forLanguageTag(language.tag());
        var pdf = email == null ? tickets.pdf(booking, locale) : tickets.pdfOfGuest(booking, email, locale);
        return Response.ok(pdf)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + booking + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
