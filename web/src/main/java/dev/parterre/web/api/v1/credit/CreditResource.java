package dev.parterre.web.api.v1.credit;

import dev.parterre.credit.CreditService;
import dev.parterre.credit.CreditView;
import dev.parterre.credit.MovementView;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's own credit, and what is behind a code. */
@Path("/credit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class CreditResource {

    @EJB
    private CreditService credits;

    /** A code as it is printed, in any grouping. */
    public record Code(String code) {

        /** A code is as good as money. */
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** {@code balances} has one for each currency; {@code movements} the latest first, negative when it was spent. */
    public record Own(List<Money> balances, List<MovementView> movements) {}

    /** What a code is worth. */
    public record Worth(String kind, Money balance) {}

    @GET
    @RolesAllowed(Roles.CUSTOMER)
    @SecurityRequirement(name = "token")
    @Operation(summary = "The caller's own credit, with its movements")
    public Own own() {
        return new Own(credits.mine().stream().map(CreditView::balance).toList(), credits.movements());
    }

    @POST
    @RolesAllowed(Roles.CUSTOMER)
    @SecurityRequirement(name = "token")
    @Operation(summary = "Make what is left behind a code one's own; 404 no-such-credit, 429 too-many-credit-codes")
    public Own takeOver(Code code) {
        credits.takeOver(code == null ? null : code.code());
        return own();
    }

    @POST
    @Path("/lookups")
    @Operation(summary = "What is left behind a code; 404 no-such-credit, 429 too-many-credit-codes")
    public Worth look(Code code) {
        var credit = credits.look(code == null ? null : code.code());
        return new Worth(credit.kind().name(), credit.balance());
    }
}
