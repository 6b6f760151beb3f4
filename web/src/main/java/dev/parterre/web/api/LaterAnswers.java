package dev.parterre.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Answers that are ready when the request's thread has long gone on: a refusal is worded as it would have been in it. */
@RequestScoped
public class LaterAnswers {

    @Inject
    private Problems problems;

    /** @param answer what to make of the result; it runs on another thread, without the request */
    public <T> CompletionStage<Response> of(CompletionStage<T> result, Function<T, Response> answer) {
        var failures = problems.kept();
        return result.handle((value, failure) -> failure == null ? answer.apply(value) : failures.apply(failure));
    }
}
