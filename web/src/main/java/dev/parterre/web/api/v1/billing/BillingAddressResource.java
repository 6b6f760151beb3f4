package dev.parterre.web.api.v1.billing;

import dev.parterre.billing.DocumentService;
import dev.parterre.booking.BookingReference;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whom a booking is invoiced to. */
@Path("/bookings/{reference}/billing-address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BillingAddressResource {

    @EJB
    private DocumentService documents;

    @PUT
    @Operation(
            summary = "Have the booking invoiced to an address, as a company's",
            description =
                    "What was issued is never changed: it is taken back by credit notes, and new invoices are written. Answers all"
                            + " documents. ?email= for guests.")
    public List<DocumentAnswer> put(
            @PathParam("reference") String reference,
            @QueryParam("email") String email,
            BillingAddressRequest request) {
        var booking = BookingReference.of(reference);
        var address = BillingAddressRequest.address(request);
        if (email == null) {
            documents.address(booking, address);
        } else {
            documents.addressOfGuest(booking, email, address);
        }
        var found = email == null ? documents.documents(booking) : documents.documentsOfGuest(booking, email);
        return found.stream().map(DocumentAnswer::of).toList();
    }
}
