package dev.parterre.web.api;

import dev.parterre.shared.Meters;
import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Puts a refusal into the caller's language and into problem+json. */
@RequestScoped
class Problems {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Meters meters;

    Response of(Refusal refusal) {
        return of(refusal, RefusalText.supported(request.getLocale()));
    }

    /** The same for when the request's thread has gone on. */
    Function<Throwable, Response> kept() {
        var locale = RefusalText.supported(request.getLocale());
        var problems = new Problems();
        problems.meters = meters;
        return failure -> Faults.refusal(failure)
                .map(refusal -> problems.of(refusal, locale))
                .orElseGet(() -> problems.of(Faults.STATUS, Faults.CODE, locale));
    }

    private Response of(Refusal refusal, Locale locale) {
        var text = RefusalText.of(refusal, locale);
        var answer = withHeaders(Problem.of(refusal.kind().status(), refusal.code(), text, refusal.facts()));
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    Response of(int status, String code) {
        return of(status, code, RefusalText.supported(request.getLocale()));
    }

    private Response of(int status, String code, Locale locale) {
        var text = RefusalText.of(code, Map.of(), locale);
        return withHeaders(Problem.of(status, code, text, Map.of())).build();
    }

    /** The caller may not do this: who is anonymous should sign in, for anybody else it stays a no. */
    Response denied() {
        return request.getUserPrincipal() == null ? of(401, "sign-in-required") : of(403, "not-allowed");
    }

    /** Some answers tell in a header what to do next. */
    private Response.ResponseBuilder withHeaders(Problem problem) {
        meters.count("api.refusals", "code", problem.code());
        var answer = Response.fromResponse(problem.response());
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer;
    }
}
