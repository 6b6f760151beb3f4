package dev.parterre.web.api.v1.banking;

import dev.parterre.banking.StatementFile;
import dev.parterre.banking.StatementFormat;
import dev.parterre.banking.StatementService;
import dev.parterre.banking.StatementView;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Statements of the house's bank. */
@Path("/bank-statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class BankStatementsResource {

    @EJB
    private StatementService statements;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take a statement: the body, as CAMT.053 or CSV",
            description =
                    "Each line is taken once, in however many files it stands; 422 statement-refused takes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The statement",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatementView.class)))
    public Response take(
            @QueryParam("format") @DefaultValue("camt053") String format,
            @QueryParam("fileName") @DefaultValue("upload") String fileName,
            InputStream body)
            throws IOException {
        var content = body.readNBytes(StatementService.LARGEST_FILE + 1);
        var file = new StatementFile(Parameters.oneOf("format", format, StatementFormat.class), fileName, content);
        return Response.status(Response.Status.CREATED)
                .entity(statements.take(file))
                .build();
    }

    @GET
    @Operation(summary = "The statements that were taken, newest first")
    public Page<StatementView> list(@QueryParam("page") int page, @QueryParam("size") @DefaultValue("20") int size) {
        return statements.statements(new PageRequest(page, size));
    }
}
