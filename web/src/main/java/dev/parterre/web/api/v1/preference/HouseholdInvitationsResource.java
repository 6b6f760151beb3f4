package dev.parterre.web.api.v1.preference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.preference.HouseholdService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Invitations to share a preference, by the secret of the link in the mail. */
@Path("/household-invitations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class HouseholdInvitationsResource {

    @EJB
    private HouseholdService household;

    @Inject
    private PreferenceAnswers answers;

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Join, once; 404 no-such-invitation, 409 already-of-household")
    @APIResponse(
            responseCode = "200",
            description = "The preference that is shared now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreferenceAnswer.class)))
    public ObjectNode accept(@PathParam("token") String token) {
        return answers.of(household.accept(token));
    }
}
