package dev.parterre.web.api.v1.payment;

import dev.parterre.payment.MethodSetup;
import dev.parterre.payment.PaymentMethodId;
import dev.parterre.payment.PaymentMethodView;
import dev.parterre.payment.PaymentMethods;
import dev.parterre.shared.PortalAddress;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The caller's saved payment methods. */
@Path("/payment-methods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class PaymentMethodsResource {

    /** A method as the API shows it. */
    public record Method(String id, String label, String brand, String last4, int expiresMonth, int expiresYear) {

        static Method of(PaymentMethodView view) {
            return new Method(
                    view.id().value(),
                    view.label(),
                    view.brand(),
                    view.last4(),
                    view.expiresMonth(),
                    view.expiresYear());
        }
    }

    /** {@code token} as the gateway documents them, {@code pm_card_visa}. */
    public record NewMethod(String token) {}

    /** The bank has questions: send the customer to {@code actionUrl}, then POST to {@code /payment-methods/{setup}/completion}. */
    public record Waiting(String setup, String actionUrl) {}

    /** All of the caller's methods. */
    public record Methods(List<Method> items) {}

    @EJB
    private PaymentMethods methods;

    @Inject
    private PortalAddress portal;

    @GET
    public Methods list() {
        return new Methods(methods.list().stream().map(Method::of).toList());
    }

    @POST
    @Operation(summary = "Save a payment method by the gateway's token")
    @APIResponse(
            responseCode = "201",
            description = "It is saved",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Method.class)))
    @APIResponse(
            responseCode = "202",
            description = "Its owner has to answer the bank first",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    public Response add(NewMethod request) {
        return answer(methods.add(request == null ? null : request.token(), portal.of("/payments/method")));
    }

    @POST
    @Path("/{setup}/completion")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take over a method whose owner has answered the bank")
    @APIResponse(
            responseCode = "201",
            description = "It is saved",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Method.class)))
    @APIResponse(
            responseCode = "202",
            description = "Its owner has to answer the bank first",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Waiting.class)))
    public Response complete(@PathParam("setup") String setup) {
        return answer(methods.finish(setup));
    }

    private static Response answer(MethodSetup setup) {
        return setup.isSaved()
                ? Response.status(Response.Status.CREATED)
                        .entity(Method.of(setup.method()))
                        .build()
                : Response.accepted(new Waiting(setup.reference(), setup.actionUrl()))
                        .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        methods.remove(PaymentMethodId.of(id));
    }
}
