package dev.parterre.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.parterre.shared.Json;
import dev.parterre.shared.Meters;
import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An answer of the API that is written past JAX-RS: what the ordinary way would have said, byte for byte. */
public record PlainAnswer(int status, String contentType, Map<String, String> headers, byte[] body) {

    public static PlainAnswer of(int status, Map<String, String> headers, Object entity) {
        return new PlainAnswer(status, "application/json", headers, bytes(entity));
    }

    /** What a failure is answered with, and counted as; a fault of ours is logged. */
    public static PlainAnswer of(Throwable failure, Locale locale, Meters meters) {
        var answer = Faults.refusal(failure).map(refusal -> of(refusal, locale)).orElseGet(() -> ofFault(locale));
        meters.count("api.refusals", "code", answer.code());
        return answer.plain();
    }

    private record Coded(String code, PlainAnswer plain) {}

    private static Coded of(Refusal refusal, Locale locale) {
        var headers = new LinkedHashMap<String, String>();
        refusal.retryAfter().ifPresent(wait -> headers.put("Retry-After", Long.toString(wait.toSeconds())));
        return coded(
                Problem.of(refusal.kind().status(), refusal.code(), RefusalText.of(refusal, locale), refusal.facts()),
                headers);
    }

    private static Coded ofFault(Locale locale) {
        var text = RefusalText.of(Faults.CODE, Map.of(), locale);
        return coded(Problem.of(Faults.STATUS, Faults.CODE, text, Map.of()), Map.of());
    }

    private static Coded coded(Problem problem, Map<String, String> headers) {
        return new Coded(
                problem.code(),
                new PlainAnswer(problem.status(), Problem.MEDIA_TYPE.toString(), headers, bytes(problem)));
    }

    private static byte[] bytes(Object entity) {
        try {
            return Json.mapper().writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
