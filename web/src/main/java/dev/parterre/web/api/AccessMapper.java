package dev.parterre.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A service asked for a role the caller does not have: sign in, or it is not yours. */
@Provider
public class AccessMapper implements ExceptionMapper<EJBAccessException> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(EJBAccessException denied) {
        return problems.denied();
    }
}
