package dev.parterre.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.parterre.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON, or has a field of the wrong type. */
@Provider
public class JsonMapper implements ExceptionMapper<JsonProcessingException> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof Refusal refusal) {
            return problems.of(refusal);
        }
        return problems.of(400, isMalformed(unreadable) ? "malformed-json" : "wrong-field");
    }

    /** A text that ends too early or nests too deeply is found out while a field of it is read. */
    private static boolean isMalformed(JsonProcessingException unreadable) {
        var cause = unreadable instanceof JsonMappingException ? unreadable.getCause() : unreadable;
        return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
    }
}
