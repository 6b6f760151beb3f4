package dev.parterre.web.api.v1.preference;

import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.MemberId;
import dev.parterre.preference.MemberTerms;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** With whom a preference is shared. */
@Path("/preferences/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class MembersResource {

    /**
     * Somebody to be invited, or what somebody is granted.
     *
     * @param email of an invitation
     * @param mayAnswer whether they may accept and decline offers, which the owner pays
     * @param goes whether they go along: nothing is booked on an evening on which they have something else
     */
    public record MemberFields(String email, Boolean mayAnswer, Boolean goes) {

        private MemberTerms terms() {
            return new MemberTerms(Boolean.TRUE.equals(mayAnswer), Boolean.TRUE.equals(goes));
        }

        private static MemberFields of(MemberFields given) {
            return given == null ? new MemberFields(null, null, null) : given;
        }
    }

    @EJB
    private HouseholdService household;

    @PathParam("id")
    private String id;

    @GET
    @Operation(summary = "Who shares the preference; its owner sees invitations too")
    public Page<MemberAnswer> list() {
        var items = household.household(PreferenceId.of(id)).members().stream()
                .map(MemberAnswer::of)
                .toList();
        return new Page<>(items, 0, PageRequest.MAX_SIZE, items.size());
    }

    @POST
    @Operation(
            summary = "Invite somebody by mail; the link waits for seven days",
            description =
                    "403 only-the-owner-may, 409 household-full, 422 not-an-email-address, 429 too-many-invitations")
    @APIResponse(
            responseCode = "201",
            description = "The invitation; at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberAnswer.class)))
    public Response invite(MemberFields fields) {
        var given = MemberFields.of(fields);
        var member = household.invite(PreferenceId.of(id), given.email(), given.terms());
        return Response.created(URI.create("preferences/" + id + "/members/" + member.id()))
                .entity(MemberAnswer.of(member))
                .build();
    }

    @PUT
    @Path("/{member}")
    @Operation(summary = "Say what a member may; the owner's alone")
    public MemberAnswer change(@PathParam("member") String member, MemberFields fields) {
        var terms = MemberFields.of(fields).terms();
        return MemberAnswer.of(household.change(PreferenceId.of(id), MemberId.of(member), terms));
    }

    @DELETE
    @Path("/{member}")
    @Operation(summary = "Take somebody out, or an invitation back; a member leaves with their own id")
    public void remove(@PathParam("member") String member) {
        household.remove(PreferenceId.of(id), MemberId.of(member));
    }
}
