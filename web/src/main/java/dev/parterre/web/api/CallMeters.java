package dev.parterre.web.api;

import dev.parterre.shared.Meters;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** How often each call of the API is answered with which status, and how long that takes: resource and method, never an address. */
@Provider
public class CallMeters implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = CallMeters.class.getName();

    @Context
    private ResourceInfo resource;

    @Inject
    private Meters meters;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceClass() != null) {
            request.setProperty(BEGUN, new Call(name(), System.nanoTime()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(BEGUN) instanceof Call call) {
            var took = Duration.ofNanos(System.nanoTime() - call.begun());
            meters.time("api.calls", took, "call", call.name(), "status", Integer.toString(response.getStatus()));
        }
    }

    private String name() {
        return resource.getResourceClass().getSimpleName() + "."
                + resource.getResourceMethod().getName();
    }

    private record Call(String name, long begun) {}
}
