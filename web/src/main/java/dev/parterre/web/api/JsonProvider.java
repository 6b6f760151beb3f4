package dev.parterre.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.shared.Json;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** One shared mapper: building its model anew for each call costs most of a small request. */
@Provider
public class JsonProvider implements ContextResolver<ObjectMapper> {

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.mapper();
    }
}
