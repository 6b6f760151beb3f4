package dev.parterre.web.api;

import dev.parterre.shared.Refusal;
import dev.parterre.shared.Strain;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers that are ready when the request's thread has long gone on: a refusal is worded as it would have been in it. */
@RequestScoped
public class LaterAnswers {

    @Inject
    private Problems problems;

    /** @param answer what to make of the result; it runs on another thread, without the request */
    public <T> CompletionStage<Response> of(CompletionStage<T> result, Function<T, Response> answer) {
        var refusals = problems.kept();
        return result.handle((value, failure) -> {
            if (failure == null) {
                return answer.apply(value);
            }
            return refusals.apply(refusal(failure));
        });
    }

    private static Refusal refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return Strain.in(failure).orElseThrow(() -> new CompletionException(failure));
    }
}
