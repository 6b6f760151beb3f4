package dev.parterre.web.api.v1.account;

import dev.parterre.account.RegisterCommand;
import dev.parterre.account.RegistrationService;
import dev.parterre.web.refusal.RefusalText;
import dev.parterre.web.security.VisitorLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How a person becomes a customer over the API; the confirmation's token comes by mail. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class RegistrationsResource {

    /** What a person tells; without a language the one of the call is taken. */
    public record NewRegistration(String name, String email, String password, String language) {

        /** Without the password, and without the person. */
        @Override
        public String toString() {
            return "NewRegistration";
        }
    }

    /** Where the link is to go once more. */
    public record LinkRequest(String email) {}

    /** The link's token. */
    public record Confirmation(String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Confirmation";
        }
    }

    /** {@code PENDING} until the address is confirmed, then {@code ACTIVE}. */
    public record State(String state) {}

    private static final State PENDING = new State("PENDING");

    @EJB
    private RegistrationService registrations;

    @Inject
    private VisitorLimits limits;

    @Context
    private HttpServletRequest call;

    @POST
    @Path("registrations")
    @Operation(summary = "Register; the same answer whether or not the address has an account, a mail tells its owner")
    @APIResponse(
            responseCode = "202",
            description = "Whether or not the address has an account",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = State.class)))
    public Response register(NewRegistration request) {
        var asked = Optional.ofNullable(request).orElse(new NewRegistration(null, null, null, null));
        limits.mailTo(asked.email());
        var language = Optional.ofNullable(asked.language())
                .orElse(RefusalText.supported(call.getLocale()).getLanguage());
        registrations.register(new RegisterCommand(asked.name(), asked.email(), asked.password(), language));
        return Response.accepted(PENDING).build();
    }

    @POST
    @Path("registrations/links")
    @Operation(
            summary =
                    "Send the confirmation link once more; the same answer whether or not there is something to confirm")
    @APIResponse(
            responseCode = "202",
            description = "Whether or not there is something to confirm",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = State.class)))
    public Response sendAgain(LinkRequest request) {
        var email = request == null ? null : request.email();
        limits.mailTo(email);
        registrations.requestConfirmationLink(email);
        return Response.accepted(PENDING).build();
    }

    @POST
    @Path("confirmations")
    @Operation(summary = "Confirm the address with the token of the mail; 410 confirmation-link-invalid")
    public State confirm(Confirmation request) {
        registrations.confirm(request == null ? null : request.token());
        return new State("ACTIVE");
    }
}
