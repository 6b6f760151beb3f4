package dev.parterre.preference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.catalog.GeoPoint;
import dev.parterre.shared.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A preference as a person or a client wrote it, in the flat shape of the API; also how one is stored. Nothing in it is
 * trusted: {@link #read} either yields a {@link PreferenceSpec} without contradictions or names every problem.
 */
public record PreferenceDraft(JsonNode fields) {

    public PreferenceDraft {
        fields = fields == null || !fields.isObject() ? Json.mapper().createObjectNode() : fields;
    }

    /** @param fields texts, numbers, booleans, lists of texts; null and blank mean not given */
    public static PreferenceDraft of(Map<String, ?> fields) {
        return new PreferenceDraft(Json.mapper().valueToTree(fields));
    }

    static PreferenceDraft parse(String json) {
        return new PreferenceDraft(Json.read(json, ObjectNode.class));
    }

    /** The specification in the same flat shape, every value in its one canonical spelling. */
    public static PreferenceDraft of(PreferenceSpec spec) {
        return new PreferenceDraft(SpecWriter.write(spec));
    }

    /**
     * @param today the date in Parterre's own zone; dates before it cannot be met any more
     * @param places where a city is that somebody names
     * @throws PreferenceRefused naming every problem
     */
    public PreferenceSpec read(LocalDate today, Function<String, Optional<GeoPoint>> places) {
        var reader = new DraftReader(fields);
        var spec = new SpecReader(reader, places).spec();
        PreferencePolicy.problems(spec, today).forEach(reader::note);
        if (!reader.problems().isEmpty()) {
            throw new PreferenceRefused(reader.problems());
        }
        return spec;
    }

    /** The same where no city is known: a circle is drawn around a point. */
    public PreferenceSpec read(LocalDate today) {
        return read(today, place -> Optional.empty());
    }

    PreferenceDraft without(String... names) {
        ObjectNode left = fields.deepCopy();
        left.remove(List.of(names));
        return new PreferenceDraft(left);
    }

    /** What was stored after it had been judged; its dates may have passed since, and its city may have moved. */
    PreferenceSpec stored() {
        return new SpecReader(new DraftReader(fields), place -> storedPoint()).spec();
    }

    private Optional<GeoPoint> storedPoint() {
        return fields.has("nearLat") && fields.has("nearLon")
                ? Optional.of(new GeoPoint(
                        fields.get("nearLat").asDouble(), fields.get("nearLon").asDouble()))
                : Optional.empty();
    }
}
