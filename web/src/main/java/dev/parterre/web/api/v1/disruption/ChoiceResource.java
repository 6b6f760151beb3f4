package dev.parterre.web.api.v1.disruption;

import dev.parterre.disruption.ChoiceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a customer says to another date; the secret is the mail's. */
@Path("/choices/{secret}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ChoiceResource {

    @EJB
    private ChoiceService choices;

    @GET
    @Operation(summary = "What there is to choose")
    public ChoiceAnswer choice(@PathParam("secret") String secret) {
        return ChoiceAnswer.of(choices.choice(secret));
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "Come on the new date")
    public ChoiceAnswer accept(@PathParam("secret") String secret) {
        return ChoiceAnswer.of(choices.accept(secret));
    }

    @POST
    @Path("/refund")
    @Operation(summary = "Take everything back")
    public ChoiceAnswer refund(@PathParam("secret") String secret) {
        return ChoiceAnswer.of(choices.takeMoney(secret));
    }
}
