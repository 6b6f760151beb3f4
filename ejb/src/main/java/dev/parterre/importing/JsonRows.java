package dev.parterre.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.shared.Json;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Set;

/** Reads JSON element by element, so that what stands before a damaged place is not lost. */
final class JsonRows {

    private static final int DEEPEST = 60;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Sees the fields of the top object as they come: lists element by element, everything else whole. */
    interface Visitor {

        void field(String name, JsonNode value);

        void element(String list, JsonNode value);
    }

    private JsonRows() {}

    /** @throws UnusableFile {@code json-malformed}, {@code json-truncated}, {@code wrong-encoding} */
    static JsonNode whole(ImportFile file) {
        return parsing(file, parser -> {
            parser.nextToken();
            return mapper().<JsonNode>readTree(parser);
        });
    }

    /** The elements of a list at the top, or of the lists of an object at the top that have one of the names. */
    static void visit(ImportFile file, Set<String> lists, Visitor visitor) {
        parsing(file, parser -> {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(parser, "", visitor);
            } else if (first == JsonToken.START_OBJECT) {
                fields(parser, lists, visitor);
            } else {
                throw new UnusableFile("json-malformed");
            }
            return null;
        });
    }

    private static void fields(JsonParser parser, Set<String> lists, Visitor visitor) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && lists.contains(name)) {
                elements(parser, name, visitor);
            } else {
                visitor.field(name, mapper().readTree(parser));
            }
        }
    }

    private static void elements(JsonParser parser, String list, Visitor visitor) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            visitor.element(list, mapper().readTree(parser));
        }
    }

    private interface Reading<T> {
        T from(JsonParser parser) throws IOException;
    }

    private static <T> T parsing(ImportFile file, Reading<T> reading) {
        try (var parser = JSON.createParser(file.content())) {
            parser.setCodec(mapper());
            return reading.from(parser);
        } catch (JsonEOFException truncated) {
            throw new UnusableFile("json-truncated");
        } catch (CharConversionException wrong) {
            throw new UnusableFile("wrong-encoding");
        } catch (JsonParseException malformed) {
            throw new UnusableFile(malformed.getMessage().contains("UTF-8") ? "wrong-encoding" : "json-malformed");
        } catch (IOException malformed) {
            throw new UnusableFile("json-malformed");
        }
    }

    private static ObjectMapper mapper() {
        return Json.mapper();
    }
}
