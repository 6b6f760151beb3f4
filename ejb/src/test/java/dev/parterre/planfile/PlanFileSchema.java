package dev.parterre.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.parterre.importing.OutsideData;
import dev.parterre.shared.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** The exchange format's own schema, where it stands beside the checkout. */
final class PlanFileSchema {

    private final JsonSchema schema;

    PlanFileSchema() throws IOException {
        var text = OutsideData.read("seating/pretix-seating-plan.schema.json");
        schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(new ByteArrayInputStream(text));
    }

    /** JSON pointers of what breaks it. */
    List<String> breaches(String json) {
        return schema.validate(Json.tree(json)).stream()
                .map(message -> pointer(message.getInstanceLocation().toString()))
                .toList();
    }

    private static String pointer(String path) {
        return path.substring(1).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }

    void assertValid(String json) {
        assertThat(schema.validate(Json.tree(json))).isEmpty();
    }
}
