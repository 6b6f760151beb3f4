package dev.parterre.seating;

import dev.parterre.shared.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a draft and numbers its places; the same draft always gives the same plan. */
final class PlanPolicy {

    private static final int LONGEST_LABEL = 20;
    private static final Pattern SEAT_KEY = Pattern.compile("[^\\p{Cntrl}]{1,60}");
    private static final Pattern ZONE_KEY = Pattern.compile("[^\\p{Cntrl}]{1,40}");
    private static final Pattern CATEGORY_KEY = Pattern.compile("[^\\p{Cntrl}]{1,20}");

    private final Map<String, Integer> categories = new HashMap<>();
    private final Set<String> seatKeys = new HashSet<>();
    private final Set<String> zoneKeys = new HashSet<>();
    private int next;

    private PlanPolicy() {}

    /** @throws PlanRefused when the draft is no usable plan */
    static PlanGeometry accept(PlanDraft draft) {
        return new PlanPolicy().number(draft);
    }

    private PlanGeometry number(PlanDraft draft) {
        if (draft.zones().size() > PlanLimits.MOST_ZONES) {
            throw new PlanRefused("too-many-zones", "");
        }
        if (draft.categories().size() > PlanLimits.MOST_CATEGORIES) {
            throw new PlanRefused("too-many-categories", "");
        }
        var planCategories = draft.categories().stream().map(this::category).toList();
        var zones = draft.zones().stream().map(this::zone).toList();
        var areas = draft.areas().stream().map(this::area).toList();
        if (next == 0) {
            throw new PlanRefused("empty", "");
        }
        var focus = draft.focus() == null ? FocusPolicy.focus(zones, areas) : draft.focus();
        if (!focus.isFinite()) {
            throw new PlanRefused("bad-position", "focus");
        }
        return new PlanGeometry(planCategories, zones, areas, focus, shapes(draft));
    }

    private static List<PlanShape> shapes(PlanDraft draft) {
        var points = draft.shapes().stream()
                .mapToInt(shape -> shape.outline().size())
                .sum();
        if (draft.shapes().size() > PlanLimits.MOST_SHAPES || points > PlanLimits.MOST_CORNERS) {
            throw new PlanRefused("too-many-shapes", "");
        }
        if (!draft.shapes().stream().allMatch(PlanShape::isFinite)) {
            throw new PlanRefused("bad-position", "shapes");
        }
        return draft.shapes();
    }

    private PlanGeometry.Category category(PlanDraft.Category draft) {
        var key = usable(draft.key(), CATEGORY_KEY);
        var ordinal = categories.size();
        if (categories.putIfAbsent(key, ordinal) != null) {
            throw new PlanRefused("duplicate-category", key);
        }
        return new PlanGeometry.Category(ordinal, key, named(draft.name(), key));
    }

    private PlanGeometry.Zone zone(PlanDraft.Zone draft) {
        var key = usable(draft.key(), ZONE_KEY);
        unique(zoneKeys, key, "duplicate-zone");
        var aisles = new AislePolicy(draft);
        var rows = draft.rows().stream().map(row -> row(key, row, aisles)).toList();
        if (rows.stream().allMatch(row -> row.seats().isEmpty())) {
            throw new PlanRefused("empty", key);
        }
        return new PlanGeometry.Zone(key, named(draft.name(), key), draft.kind(), rows);
    }

    private PlanGeometry.Row row(String zone, PlanDraft.Row draft, AislePolicy aisles) {
        var label = label(draft.label(), zone);
        var seats = new ArrayList<PlanGeometry.Seat>();
        for (var i = 0; i < draft.seats().size(); i++) {
            seats.add(seat(zone, label, draft.seats().get(i), aisles.after(draft.seats(), i)));
        }
        return new PlanGeometry.Row(label, seats);
    }

    private PlanGeometry.Seat seat(String zone, String row, PlanDraft.Seat draft, boolean aisleAfter) {
        var label = label(draft.label(), zone + "-" + row);
        var key = usable(draft.key() == null ? zone + "-" + row + "-" + label : draft.key(), SEAT_KEY);
        unique(seatKeys, key, "duplicate-seat");
        if (!Double.isFinite(draft.x()) || !Double.isFinite(draft.y())) {
            throw new PlanRefused("bad-position", key);
        }
        var access = draft.access() == null ? SeatAccess.STANDARD : draft.access();
        var category = ordinalOf(draft.category(), key);
        return new PlanGeometry.Seat(ordinals(1, key), key, label, draft.x(), draft.y(), category, access, aisleAfter);
    }

    private PlanGeometry.Area area(PlanDraft.Area draft) {
        var key = usable(draft.key(), ZONE_KEY);
        unique(zoneKeys, key, "duplicate-zone");
        if (draft.capacity() < 1) {
            throw new PlanRefused("bad-capacity", key);
        }
        for (var slot = 1; slot <= Math.min(draft.capacity(), PlanLimits.MOST_PLACES); slot++) {
            unique(seatKeys, PlanPlaces.slotKey(key, slot), "duplicate-seat");
        }
        var category = ordinalOf(draft.category(), key);
        var polygon = draft.polygon() == null ? List.<PlanPoint>of() : draft.polygon();
        if (!polygon.stream().allMatch(PlanPoint::isFinite)) {
            throw new PlanRefused("bad-position", key);
        }
        return new PlanGeometry.Area(
                key, named(draft.name(), key), draft.capacity(), category, ordinals(draft.capacity(), key), polygon);
    }

    private int ordinals(int count, String where) {
        if (count > PlanLimits.MOST_PLACES - next) {
            throw new PlanRefused("too-large", where);
        }
        var first = next;
        next += count;
        return first;
    }

    private int ordinalOf(String category, String where) {
        var ordinal = categories.get(category);
        if (ordinal == null) {
            throw new PlanRefused("unknown-category", where);
        }
        return ordinal;
    }

    private static void unique(Set<String> known, String key, String reason) {
        if (!known.add(key)) {
            throw new PlanRefused(reason, key);
        }
    }

    private static String usable(String key, Pattern shape) {
        var stripped = key == null ? "" : key.strip();
        if (!shape.matcher(stripped).matches()) {
            throw new PlanRefused("unusable-key", shorten(stripped));
        }
        return stripped;
    }

    private static String label(String label, String where) {
        var stripped = label == null ? "" : label.strip();
        if (stripped.length() > LONGEST_LABEL || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new PlanRefused("unusable-label", where);
        }
        return stripped;
    }

    private static LocalText named(LocalText name, String key) {
        return name == null || name.isEmpty() ? LocalText.of(key, key) : name;
    }

    private static String shorten(String text) {
        return text.codePoints()
                .limit(80)
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
