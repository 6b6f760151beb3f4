package dev.parterre.web.api.v1;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the API's description, call by call, which codes a program has to expect ({@link RefusalsOfCalls}). */
public class RefusalsInOpenApi implements OASFilter {

    private static final String ROOT = "/api/v1";
    private static final String RETRY_AFTER = "Retry-After";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> describe(path.replace(ROOT, ""), item));
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> RefusalsOfCalls.of(method + " " + path)
                .ifPresent(refusals -> describe(operation, refusals)));
    }

    private static void describe(Operation operation, Map<Integer, List<String>> refusals) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        refusals.forEach((status, codes) ->
                operation.getResponses().addAPIResponse(Integer.toString(status), problem(status, codes)));
    }

    private static APIResponse problem(int status, List<String> codes) {
        var code = OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("stable")
                .enumeration(List.copyOf(codes));
        var problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("code", code)
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("title", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("detail", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("facts", OASFactory.createSchema().addType(SchemaType.OBJECT));
        var answer = OASFactory.createAPIResponse()
                .description(String.join(", ", codes))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(problem)));
        return status == 429 || status == 503 ? answer.addHeader(RETRY_AFTER, seconds()) : answer;
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("seconds to wait before asking again")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }
}
