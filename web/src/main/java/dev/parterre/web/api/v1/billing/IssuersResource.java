package dev.parterre.web.api.v1.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.billing.DocumentsOwed;
import dev.parterre.billing.IssuerDraft;
import dev.parterre.billing.IssuerService;
import dev.parterre.billing.IssuerView;
import dev.parterre.billing.PostalAddress;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.v1.booking.FieldMissing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Who issues documents: organisers, and the house under the id {@code house}. */
@Path("/issuers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class IssuersResource {

    private static final String HOUSE = "house";

    @EJB
    private IssuerService issuers;

    /**
     * An issuer. Everything may be left out but the legal name and the address.
     *
     * @param id an organiser's, or {@code house}; in a request it is the path's that counts
     * @param exemption why tickets without tax are exempt, in the law's words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IssuerBody(
            String id,
            String legalName,
            String street,
            String postcode,
            String city,
            String country,
            String vatNumber,
            String registration,
            String email,
            String iban,
            String exemption) {

        static IssuerBody of(IssuerView issuer) {
            var party = issuer.party();
            var address = party.address();
            return new IssuerBody(
                    issuer.owner() == 0 ? HOUSE : Long.toString(issuer.owner()),
                    party.name(),
                    address.street(),
                    address.postcode(),
                    address.city(),
                    address.country(),
                    party.vatNumber(),
                    party.registration(),
                    party.email(),
                    issuer.iban(),
                    issuer.exemption());
        }

        private IssuerDraft draft() {
            return new IssuerDraft(
                    legalName,
                    new PostalAddress(street, postcode, city, country),
                    vatNumber,
                    registration,
                    email,
                    iban,
                    exemption);
        }
    }

    @GET
    public List<IssuerBody> list() {
        return issuers.issuers().stream().map(IssuerBody::of).toList();
    }

    @GET
    @Path("/owed")
    @Operation(summary = "Documents that cannot be written yet, by issuer and what is missing")
    public List<DocumentsOwed> owed() {
        return issuers.owed();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Enter or correct an issuer",
            description =
                    "What was issued keeps what it said. Documents that waited for it are written within seconds.")
    public IssuerBody put(@PathParam("id") String id, IssuerBody given) {
        if (given == null) {
            throw new FieldMissing("body");
        }
        Optional<OrganiserId> organiser = HOUSE.equals(id) ? Optional.empty() : Optional.of(OrganiserId.of(id));
        issuers.put(organiser, given.draft());
        return issuers.issuer(organiser).map(IssuerBody::of).orElseThrow();
    }
}
