package dev.parterre.importing;

import dev.parterre.catalog.Address;
import dev.parterre.catalog.ExternalRef;
import dev.parterre.catalog.VenueDraft;
import dev.parterre.catalog.VenueTime;
import dev.parterre.importing.Entry.HallEntry;
import dev.parterre.importing.Entry.NamedPlan;
import dev.parterre.importing.Entry.VenueEntry;
import dev.parterre.importing.ImportOptions.PlanVenue;
import dev.parterre.seating.PlanDraft;
import dev.parterre.seating.PlanFile;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.Locale;

/** Plan files know no building: the options say which; its id is its name and city, its only hall is {@code main}. */
final class PlanVenues {

    static final String HALL = "main";

    private PlanVenues() {}

    /** @throws ImportRefused when the building is not fully told */
    static void check(PlanVenue venue) {
        require(venue != null && filled(venue.name()), "name-missing");
        require(filled(venue.city()), "city-missing");
        var focus = venue.focus();
        require(focus == null || (Double.isFinite(focus.x()) && Double.isFinite(focus.y())), "focus-malformed");
        require(venue.country() != null && venue.country().matches("[A-Z]{2}"), "country-malformed");
        try {
            Entries.checked(() -> VenueTime.zone(venue.timeZone()));
        } catch (RowProblem problem) {
            throw new ImportRefused(problem.code());
        }
    }

    static VenueEntry entry(String source, PlanVenue venue, PlanDraft plan) {
        return entry(source, venue, plan, null);
    }

    /** @param file what the plan was made from, or null */
    static VenueEntry entry(String source, PlanVenue venue, PlanDraft plan, PlanFile file) {
        var name = inItsScript(venue.name());
        var address = new Address(inItsScript(venue.city()), venue.country(), LocalText.empty(), null, null, null);
        var ref = new ExternalRef(source, slug(venue.name() + " " + venue.city()));
        var draft = new VenueDraft(ref, name, address, VenueTime.zone(venue.timeZone()));
        var looked = venue.focus() == null ? plan : plan.withFocus(venue.focus());
        var hall = new HallEntry(HALL, name, places(plan), new NamedPlan(venue.name(), looked, file));
        return new VenueEntry(draft, List.of(hall));
    }

    static String slug(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    static int places(PlanDraft plan) {
        var seats = plan.zones().stream()
                .flatMap(zone -> zone.rows().stream())
                .mapToInt(row -> row.seats().size())
                .sum();
        return seats + plan.areas().stream().mapToInt(PlanDraft.Area::capacity).sum();
    }

    /** A name typed by hand says its language only by its script. */
    private static LocalText inItsScript(String name) {
        var cyrillic =
                name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return LocalText.in(cyrillic ? "bg" : "en", name);
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new ImportRefused(reason);
        }
    }
}
