package dev.parterre.web.api.v1.credit;

import dev.parterre.credit.CreditSale;
import dev.parterre.credit.CreditService;
import dev.parterre.credit.CreditView;
import dev.parterre.credit.IssuedCredit;
import dev.parterre.payment.PaymentCommand.Cash;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Terminal;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Vouchers and gift cards, as staff issue them. */
@Path("/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.BOX_OFFICE, Roles.SUPPORT, Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class VouchersResource {

    @EJB
    private CreditService credits;

    /**
     * @param payment {@code cash} or {@code terminal} for a gift card that is sold at the caller's till; left out for a voucher that the
     *     house gives
     * @param given what was put down in cash; left out when it was exact
     * @param receipt the terminal's
     */
    public record NewVoucher(Money worth, String note, String payment, Money given, String receipt) {}

    @POST
    @Operation(
            summary = "Issue a voucher, or sell a gift card",
            description =
                    "The code is in this answer and nowhere else. Support, finance and administrators give vouchers,"
                            + " the box office sells gift cards.")
    @APIResponse(
            responseCode = "201",
            description = "The voucher or card with its code",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedCredit.class)))
    public Response issue(NewVoucher voucher) {
        return Response.status(Response.Status.CREATED)
                .entity(issued(voucher == null ? new NewVoucher(null, null, null, null, null) : voucher))
                .build();
    }

    private IssuedCredit issued(NewVoucher voucher) {
        if (voucher.payment() == null) {
            return credits.give(voucher.worth(), voucher.note());
        }
        Means means = "cash".equals(voucher.payment()) ? new Cash(voucher.given()) : new Terminal(voucher.receipt());
        return credits.sell(new CreditSale(voucher.worth(), means, voucher.note()));
    }

    @GET
    @Operation(summary = "Vouchers and gift cards, newest first; hint is the end of a code")
    public Page<CreditView> list(
            @QueryParam("hint") String hint,
            @QueryParam("page") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return credits.credits(hint, new PageRequest(page, size));
    }

    @POST
    @Path("/{id}/block")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Nobody can spend it until it is unblocked")
    public CreditView block(@PathParam("id") String id) {
        return credits.block(id, true);
    }

    @DELETE
    @Path("/{id}/block")
    public CreditView unblock(@PathParam("id") String id) {
        return credits.block(id, false);
    }
}
