package dev.parterre.web.api.v1.banking;

import dev.parterre.banking.PayoutService;
import dev.parterre.banking.PayoutState;
import dev.parterre.banking.PayoutView;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Transfers to customers that staff are to make. */
@Path("/bank-payouts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class BankPayoutsResource {

    @EJB
    private PayoutService payouts;

    public record AccountNumber(String iban) {}

    /** {@code bankReference} is how the bank names the transfer. */
    public record Sending(String bankReference) {}

    @GET
    @Operation(summary = "What is to be transferred, or was: state due or sent; oldest first")
    public Page<PayoutView> list(
            @QueryParam("state") @DefaultValue("due") String state,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return payouts.payouts(Parameters.oneOf("state", state, PayoutState.class), new PageRequest(page, size));
    }

    @POST
    @Path("/{id}/account")
    @Operation(summary = "Name the account that it goes to")
    public PayoutView payTo(@PathParam("id") String id, AccountNumber account) {
        return payouts.payTo(id, account == null ? null : account.iban());
    }

    @POST
    @Path("/{id}/sending")
    @Operation(summary = "Say that it was transferred; repeatable")
    public PayoutView sent(@PathParam("id") String id, Sending sending) {
        return payouts.sent(id, sending == null ? null : sending.bankReference());
    }
}
