package dev.parterre.web.security;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** A token that opens nothing is refused even where none was needed: its holder believes to be signed in. So is one that nobody could look up. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BearerTokenFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext call) {
        AccountAuthentication.failure(request).ifPresent(failed -> {
            throw failed;
        });
        if (AccountAuthentication.isRefused(request)) {
            throw new AccessTokenInvalid();
        }
    }
}
