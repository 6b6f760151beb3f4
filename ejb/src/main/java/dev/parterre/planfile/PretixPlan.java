package dev.parterre.planfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanFile;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.shared.Json;
import dev.parterre.shared.Overloaded;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.StreamSupport;

/** A plan as pretix's seating editor exports it: read, and written. Positions of zone, row and seat add up. */
public final class PretixPlan {

    /** Name of the format. */
    public static final String FORMAT = "pretix-plan-json";

    /** Largest file that is read, in bytes: the largest hall there may be, as it is written here. */
    public static final int LARGEST = 16 << 20;

    /** Values, names and brackets; the largest hall has nearly two millions, and a file of nothing else is not taken into memory. */
    private static final int MOST_TOKENS = 2_500_000;

    private static final int DEEPEST = 20;
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Semaphore ALONE = new Semaphore(1);
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private PretixPlan() {}

    /** @throws PlanFileRefused naming what cannot be mended, and where */
    public static PlanReading read(byte[] content) {
        var findings = new PlanFindings();
        var plan = PretixForms.PLAN.read(counted(parse(content)), "", findings);
        var categories = new PlanKeys("/categories");
        var drafts = new ArrayList<PlanDraft.Category>();
        plan.path("categories")
                .forEach(category -> drafts.add(category(category.path("name").asText(), categories)));
        noteDuplicates(plan, findings);
        var zones = new PretixZones(categories, findings);
        var drawn = zones.read(elements(plan.path("zones")));
        var name = plan.path("name").asText().strip();
        var draft = new PlanDraft(drafts, drawn, List.of(), zones.shapes(), zones.stage());
        var file = new PlanFile(FORMAT, Json.write(plan));
        return new PlanReading(name.isEmpty() ? FORMAT : name, draft, file, findings.kept(), findings.total());
    }

    /**
     * The same for whoever asks over the network: one at a time on this node, since a file may be large.
     *
     * @throws PlanFileRefused naming what cannot be mended, and where
     * @throws Overloaded while another is read
     */
    public static PlanReading readAlone(byte[] content) {
        if (!ALONE.tryAcquire()) {
            throw new Overloaded(LATER);
        }
        try {
            return read(content);
        } finally {
            ALONE.release();
        }
    }

    private static JsonNode counted(JsonNode plan) {
        PlanSize.check(plan);
        return plan;
    }

    /** Whether it says the size of a sheet at its top, which no other format of plans does; also of what is damaged further on. */
    public static boolean isOne(byte[] content) {
        try (var parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals("size")) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException malformed) {
            return false;
        }
    }

    /**
     * A plan that came from no file, as far as the format has words for it.
     *
     * @throws NoSeatsToExport when it has areas alone
     */
    public static String write(PlanGeometry plan, String name) {
        if (!plan.isSeated()) {
            throw new NoSeatsToExport();
        }
        return Json.write(new PretixWriter(plan).write(name));
    }

    /**
     * What of a plan does not come back from the file that is written of it: {@code all} (it is not written), {@code areas} (drawn,
     * not sold), {@code access} (wheelchairs and companions), {@code aisles}, {@code names} (in more than one language), {@code
     * category-keys} (made from the names), {@code seat-keys} (made from zone, row and number). Empty when all does.
     */
    public static List<String> lost(PlanGeometry plan) {
        return PretixLosses.of(plan);
    }

    private static PlanDraft.Category category(String name, PlanKeys categories) {
        return new PlanDraft.Category(categories.add(name), PlanKeys.words(name));
    }

    /** Ids that ought to be unique. */
    private static void noteDuplicates(JsonNode plan, PlanFindings findings) {
        var guids = new HashSet<String>();
        var uuids = new HashSet<String>();
        for (var z = 0; z < plan.path("zones").size(); z++) {
            var rows = plan.path("zones").get(z).path("rows");
            for (var r = 0; r < rows.size(); r++) {
                var seats = rows.get(r).path("seats");
                for (var s = 0; s < seats.size(); s++) {
                    var at = "/zones/" + z + "/rows/" + r + "/seats/" + s;
                    note(seats.get(s).path("seat_guid"), at + "/seat_guid", guids, findings);
                    note(seats.get(s).path("uuid"), at + "/uuid", uuids, findings);
                }
            }
        }
    }

    private static void note(JsonNode id, String at, HashSet<String> known, PlanFindings findings) {
        if (!id.isMissingNode() && !known.add(id.asText())) {
            var code = at.endsWith("uuid") ? "duplicate-uuid" : "duplicate-seat-guid";
            findings.add(at, code, id.asText());
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static JsonNode parse(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw unreadable(content.length == 0 ? "file-empty" : "file-too-large");
        }
        try (var parser = JSON.createParser(content)) {
            parser.setCodec(Json.mapper());
            parser.nextToken();
            var whole = Json.mapper().<JsonNode>readTree(parser);
            if (whole == null || parser.nextToken() != null) {
                throw unreadable(whole == null ? "file-empty" : "json-malformed");
            }
            return whole;
        } catch (JsonEOFException truncated) {
            throw unreadable("json-truncated");
        } catch (StreamConstraintsException bounds) {
            throw unreadable(bounds.getMessage().contains("nesting depth") ? "nested-too-deep" : "file-too-large");
        } catch (CharConversionException wrong) {
            throw unreadable("wrong-encoding");
        } catch (JsonParseException malformed) {
            throw unreadable(reason(malformed.getMessage()));
        } catch (IOException malformed) {
            throw unreadable("json-malformed");
        }
    }

    private static String reason(String message) {
        if (message.contains("UTF-8")) {
            return "wrong-encoding";
        }
        return message.startsWith("Duplicate ") ? "duplicate-property" : "json-malformed";
    }

    private static PlanFileRefused unreadable(String reason) {
        return new PlanFileRefused(reason, "", "");
    }
}
