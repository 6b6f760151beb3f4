package dev.parterre.web.api.v1.billing;

import dev.parterre.billing.DocumentService;
import dev.parterre.booking.BookingReference;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The invoice of a booking's tickets. */
@Path("/bookings/{reference}/invoice.pdf")
public class InvoiceResource {

    @EJB
    private DocumentService documents;

    @GET
    @Produces("application/pdf")
    @Operation(
            summary =
                    "The newest receipt or invoice for the tickets, as PDF/A-3 with its data as EN 16931 XML inside (Factur-X)",
            description =
                    "404 no-such-document for what cost nothing, and for a moment after the payment. All documents, credit notes and"
                            + " the invoice of the service fee among them, are under documents. ?email= for guests.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("reference") String reference, @QueryParam("email") String email) {
        var booking = BookingReference.of(reference);
        return BookingDocumentsResource.answer(
                email == null ? documents.invoice(booking) : documents.invoiceOfGuest(booking, email));
    }
}
