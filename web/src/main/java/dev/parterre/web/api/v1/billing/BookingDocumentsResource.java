package dev.parterre.web.api.v1.billing;

import dev.parterre.billing.DocumentFile;
import dev.parterre.billing.DocumentService;
import dev.parterre.booking.BookingReference;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was written about a booking. */
@Path("/bookings/{reference}/documents")
public class BookingDocumentsResource {

    @EJB
    private DocumentService documents;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Receipts, invoices and credit notes of a booking, oldest first",
            description =
                    "Of the organiser for the tickets and of the house for its fee. Empty for what cost nothing, and for a moment"
                            + " after the payment. ?email= for guests.")
    public List<DocumentAnswer> list(@PathParam("reference") String reference, @QueryParam("email") String email) {
        var booking = BookingReference.of(reference);
        var found = email == null ? documents.documents(booking) : documents.documentsOfGuest(booking, email);
        return found.stream().map(DocumentAnswer::of).toList();
    }

    @GET
    @Path("/{id}.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "One of them, as PDF/A-3 with its data as EN 16931 XML inside (Factur-X)",
            description = "The same bytes however often it is asked for. ?email= for guests.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(
            @PathParam("reference") String reference, @PathParam("id") String id, @QueryParam("email") String email) {
        var booking = BookingReference.of(reference);
        return answer(email == null ? documents.file(booking, id) : documents.fileOfGuest(booking, email, id));
    }

    static Response answer(DocumentFile file) {
        return Response.ok(file.pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
