package dev.parterre.importing;

import dev.parterre.seating.PlanPoint;
import java.time.LocalDate;
import java.time.Period;

/**
 * What a file does not say itself.
 *
 * @param anchor the day that relative dates ({@code W03-6T19:00}) are counted from
 * @param shift added to every absolute date of an agenda; zero leaves them
 * @param venue for plan formats the building that the plan belongs to; else null
 */
public record ImportOptions(LocalDate anchor, Period shift, PlanVenue venue) {

    /**
     * Names are in one language; the zone is an IANA region, the country ISO 3166 alpha-2.
     *
     * @param focus where in the plan's own coordinates everybody looks; null for what the file says or its rows tell
     */
    public record PlanVenue(String name, String city, String country, String timeZone, PlanPoint focus) {}

    static ImportOptions anchoredAt(LocalDate anchor) {
        return new ImportOptions(anchor, Period.ZERO, null);
    }
}
