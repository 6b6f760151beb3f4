package dev.parterre.web.api.v1.banking;

import dev.parterre.banking.LineState;
import dev.parterre.banking.MoneyInService;
import dev.parterre.banking.MoneyInView;
import dev.parterre.banking.PayoutView;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Money that came onto the house's account, and what staff do with what has no place yet. */
@Path("/money-in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class MoneyInResource {

    @EJB
    private MoneyInService money;

    /** {@code booking} is a booking's reference or its creditor reference. */
    public record Assignment(String booking) {}

    /** {@code iban} may be left out: then it goes to the account that it came from. */
    public record Repayment(String iban) {}

    public record Note(String note) {}

    @GET
    @Operation(summary = "Lines of statements in a state: open, kept, parked, settled; oldest first")
    public Page<MoneyInView> list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        var chosen = Parameters.oneOf("state", state, LineState.class);
        return money.lines(EnumSet.of(chosen), new PageRequest(page, size));
    }

    @POST
    @Path("/{id}/assignment")
    @Operation(summary = "Put it to a booking that is paid by transfer; 404 no-such-transfer, 409 nothing-owed")
    public MoneyInView assign(@PathParam("id") String id, Assignment assignment) {
        return money.assign(id, assignment == null ? null : assignment.booking());
    }

    @POST
    @Path("/{id}/repayment")
    @Operation(summary = "Have it paid back; 422 iban-refused where no account is known")
    public PayoutView payBack(@PathParam("id") String id, Repayment repayment) {
        return money.payBack(id, repayment == null ? null : repayment.iban());
    }

    @POST
    @Path("/{id}/parking")
    @Operation(summary = "Put it aside with a note")
    public MoneyInView park(@PathParam("id") String id, Note note) {
        return money.park(id, note == null ? null : note.note());
    }

    @DELETE
    @Path("/{id}/parking")
    @Operation(summary = "Take it up again")
    public MoneyInView unpark(@PathParam("id") String id) {
        return money.unpark(id);
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What is kept for an incomplete payment becomes open money")
    public MoneyInView release(@PathParam("id") String id) {
        return money.release(id);
    }

    @POST
    @Path("/{id}/closing")
    @Operation(summary = "A reversal was looked at, and what had to be done is done")
    public MoneyInView close(@PathParam("id") String id, Note note) {
        return money.close(id, note == null ? null : note.note());
    }
}
