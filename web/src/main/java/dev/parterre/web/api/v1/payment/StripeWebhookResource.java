package dev.parterre.web.api.v1.payment;

import dev.parterre.payment.GatewayEvents;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the payment gateway reports; its signature is the permission. */
@Path("/webhooks/stripe")
public class StripeWebhookResource {

    @EJB
    private GatewayEvents events;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public void accept(String payload, @HeaderParam("Stripe-Signature") String signature) {
        events.accept(payload, signature == null ? "" : signature);
    }
}
