package dev.parterre.web.api.v1.reporting;

import dev.parterre.reporting.IntegrityService;
import dev.parterre.reporting.Invariant;
import dev.parterre.reporting.Violation;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.ApiLanguage;
import dev.parterre.web.api.v1.reporting.IntegrityAnswer.Asked;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Whether what should hold does, asked at this moment. */
@Path("/integrity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@SecurityRequirement(name = "token")
public class IntegrityResource {

    @EJB
    private IntegrityService integrity;

    @Inject
    private ApiLanguage language;

    @GET
    @Operation(summary = "Ask the database everything that should hold, with the rows that break it")
    public IntegrityAnswer check() {
        var broken = integrity.check().stream().collect(Collectors.toMap(Violation::name, Function.identity()));
        var asked = integrity.invariants().stream()
                .map(invariant -> asked(invariant, broken))
                .toList();
        return new IntegrityAnswer(broken.isEmpty(), asked);
    }

    private Asked asked(Invariant invariant, Map<String, Violation> broken) {
        var violation = broken.get(invariant.name());
        return new Asked(
                invariant.name(),
                language.of(invariant.meaning()),
                violation == null,
                violation == null ? 0 : violation.count(),
                violation == null ? List.of() : violation.examples());
    }
}
