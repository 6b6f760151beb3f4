package dev.parterre.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The public interface, version 1. Fields may be added to its answers, never renamed. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Parterre API",
                        version = "1",
                        description =
                                "Errors are application/problem+json (RFC 9457) with a stable code. Money is an amount and a"
                                        + " currency, times are RFC 3339 with an offset, ids are opaque strings."))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token from POST /tokens")
public class Api extends Application {}
