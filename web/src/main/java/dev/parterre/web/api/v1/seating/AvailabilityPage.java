package dev.parterre.web.api.v1.seating;

import dev.parterre.seating.Availability;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.shared.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What a performance's availability looks like on the wire, made once for all who ask.
 *
 * @param tag the entity tag without its quotes; the compressed form has {@link #COMPRESSED} at its end
 * @param categories their keys, by ordinal
 */
record AvailabilityPage(Availability availability, String tag, byte[] json, byte[] gzip, String[] categories) {

    private static final String COMPRESSED = "-gzip";

    static AvailabilityPage of(Availability availability, SeatingPlanId plan, PlanGeometry geometry) {
        var categories =
                geometry.categories().stream().map(PlanGeometry.Category::key).toArray(String[]::new);
        var bits = Base64.getEncoder().encodeToString(availability.free());
        var answer = new AvailabilityResource.Free(
                availability.version(), bits, counts(availability, categories), areas(availability, geometry));
        var json = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        return new AvailabilityPage(availability, plan + "-" + availability.version(), json, gzip(json), categories);
    }

    /** Whether who says {@code If-None-Match} has this page, in either form. */
    boolean isKnownBy(String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains('"' + tag) || ifNoneMatch.strip().equals("*"));
    }

    /** The entity tag as it stands in the header. */
    String quotedTag(boolean compressed) {
        return '"' + tag + (compressed ? COMPRESSED : "") + '"';
    }

    byte[] bytes(boolean compressed) {
        return compressed ? gzip : json;
    }

    Map<String, Integer> counts() {
        return counts(availability, categories);
    }

    private static Map<String, Integer> counts(Availability availability, String... categories) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var category = 0; category < categories.length; category++) {
            counts.put(categories[category], availability.counts().getOrDefault(category, 0));
        }
        return counts;
    }

    private static Map<String, Integer> areas(Availability availability, PlanGeometry geometry) {
        var free = availability.bits();
        var counts = new LinkedHashMap<String, Integer>();
        geometry.areas()
                .forEach(area -> counts.put(
                        area.key(),
                        free.get(area.firstOrdinal(), area.firstOrdinal() + area.capacity())
                                .cardinality()));
        return counts;
    }

    private static byte[] gzip(byte[] json) {
        var bytes = new ByteArrayOutputStream(json.length);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
