package dev.parterre.web.api.v1.billing;

import dev.parterre.billing.Account;
import dev.parterre.billing.AccountKey;
import dev.parterre.billing.Balance;
import dev.parterre.billing.EntryQuery;
import dev.parterre.billing.EntryView;
import dev.parterre.billing.LedgerService;
import dev.parterre.billing.TrialBalance;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.v1.booking.FieldMissing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The books. */
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class LedgerResource {

    @EJB
    private LedgerService ledger;

    /** @param organiser left out for the house's */
    public record BalanceAnswer(String account, String organiser, Money debit, Money credit) {

        static BalanceAnswer of(Balance balance) {
            return new BalanceAnswer(
                    balance.account().account().name(), owner(balance.account()), balance.debit(), balance.credit());
        }
    }

    /** @param zero whether debits and credits come to the same in every currency */
    public record TrialBalanceAnswer(List<BalanceAnswer> accounts, List<TrialBalance.Total> totals, boolean zero) {}

    /** @param amount debit above zero, credit below */
    public record LineAnswer(String account, String organiser, Money amount) {}

    public record EntryAnswer(String id, String kind, String subject, String at, List<LineAnswer> lines) {

        static EntryAnswer of(EntryView entry) {
            return new EntryAnswer(
                    Long.toString(entry.id()),
                    entry.kind().name(),
                    entry.subject(),
                    entry.at().toString(),
                    entry.lines().stream()
                            .map(line -> new LineAnswer(
                                    line.account().account().name(), owner(line.account()), line.amount()))
                            .toList());
        }
    }

    private static String owner(AccountKey account) {
        return account.organiser().map(OrganiserId::toString).orElse(null);
    }

    @GET
    @Path("/trial-balance")
    @Operation(summary = "Every account with its debits and credits")
    public TrialBalanceAnswer trialBalance() {
        var balance = ledger.trialBalance();
        return new TrialBalanceAnswer(
                balance.balances().stream().map(BalanceAnswer::of).toList(), balance.totals(), balance.isZero());
    }

    @GET
    @Path("/entries")
    @Operation(summary = "Entries, newest first; ?subject= a booking's reference")
    public Page<EntryAnswer> entries(
            @QueryParam("subject") String subject,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return ledger.entries(new EntryQuery(null, subject, null), new PageRequest(page, size))
                .map(EntryAnswer::of);
    }

    /**
     * @param place GATEWAY, TERMINAL or CASH
     * @param costs what was kept for collecting; left out for none
     */
    public record SettlementRequest(String place, Money arrived, Money costs, String reference) {}

    @POST
    @Path("/settlements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that money collected elsewhere arrived at the bank, less what was kept for it",
            description =
                    "The arrival itself is in the books from the bank's statement. 409 payout-already-recorded when repeated.")
    @APIResponse(
            responseCode = "201",
            description = "The balances after it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrialBalanceAnswer.class)))
    public Response settle(SettlementRequest request) {
        if (request == null || request.arrived() == null) {
            throw new FieldMissing("arrived");
        }
        var place = Arrays.stream(Account.values())
                .filter(known -> known.name().equals(request.place()))
                .findFirst()
                .orElseThrow(() -> new FieldMissing("place"));
        var none = Money.zero(request.arrived().currency());
        ledger.settle(place, request.arrived(), request.costs() == null ? none : request.costs(), request.reference());
        return Response.status(Response.Status.CREATED).entity(trialBalance()).build();
    }
}
