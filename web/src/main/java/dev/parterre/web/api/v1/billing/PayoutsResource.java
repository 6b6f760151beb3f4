package dev.parterre.web.api.v1.billing;

import dev.parterre.billing.LedgerService;
import dev.parterre.billing.PayoutDue;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.v1.booking.FieldMissing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** What organisers are owed, and that they were paid. */
@Path("/payouts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class PayoutsResource {

    @EJB
    private LedgerService ledger;

    /** @param due below zero when more was given back since the last payout than was sold */
    public record DueAnswer(String organiser, Money tickets, Money vat, Money paidOut, Money due) {

        static DueAnswer of(PayoutDue due) {
            return new DueAnswer(due.organiser().toString(), due.tickets(), due.vat(), due.paidOut(), due.due());
        }
    }

    /** @param reference the bank transfer's; each is recorded once */
    public record PayoutRequest(String organiser, Money amount, String reference) {}

    @GET
    @Operation(summary = "What each organiser is owed, per currency")
    public List<DueAnswer> due() {
        return ledger.payoutsDue().stream().map(DueAnswer::of).toList();
    }

    @POST
    @Operation(
            summary = "Record that an organiser was paid by the bank",
            description = "The transfer's reference makes it safe to repeat: 409 payout-already-recorded.")
    @APIResponse(
            responseCode = "201",
            description = "What is due after it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DueAnswer.class)))
    public Response record(PayoutRequest request) {
        if (request == null || request.organiser() == null) {
            throw new FieldMissing("organiser");
        }
        if (request.amount() == null) {
            throw new FieldMissing("amount");
        }
        ledger.payOut(OrganiserId.of(request.organiser()), request.amount(), request.reference());
        return Response.status(Response.Status.CREATED).entity(due()).build();
    }
}
