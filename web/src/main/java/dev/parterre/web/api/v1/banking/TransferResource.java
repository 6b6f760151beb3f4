package dev.parterre.web.api.v1.banking;

import dev.parterre.banking.TransferService;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a booking is paid by transfer, for those who may see the booking. */
@Path("/bookings/{reference}/transfer")
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {

    @EJB
    private BookingService bookings;

    @EJB
    private TransferService transfers;

    @GET
    @Operation(summary = "Where to transfer what by when; a guest's with the address it was booked under in ?email=")
    public TransferAnswer transfer(@PathParam("reference") String reference, @QueryParam("email") String email) {
        var id = BookingReference.of(reference);
        var booking = email == null ? bookings.booking(id) : bookings.bookingOf(id, email);
        return transfers
                .instructions(booking.reference().value())
                .map(TransferAnswer::of)
                .orElseThrow(NotFoundException::new);
    }
}
