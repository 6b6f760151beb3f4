package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Puts a refusal into the caller's language and into problem+json. */
@RequestScoped
class Problems {

    @Inject
    private HttpServletRequest request;

    Response of(Refusal refusal) {
        var text = RefusalText.of(refusal, RefusalText.supported(request.getLocale()));
        return withChallenge(Problem.of(refusal.kind().status(), refusal.code(), text, refusal.facts()));
    }

    Response of(int status, String code) {
        var text = RefusalText.of(code, Map.of(), RefusalText.supported(request.getLocale()));
        return withChallenge(Problem.of(status, code, text, Map.of()));
    }

    boolean anonymous() {
        return request.getUserPrincipal() == null;
    }

    private static Response withChallenge(Problem problem) {
        if (problem.status() != Response.Status.UNAUTHORIZED.getStatusCode()) {
            return problem.response();
        }
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
