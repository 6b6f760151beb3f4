package dev.parterre.catalog;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * What performances a standing order may mean. Empty collections and nulls do not restrict; what is given restricts together.
 *
 * @param words phrases of which one must occur, each with all its words, in any language
 * @param cityKeys as {@link City#key()}
 * @param from earliest start
 * @param to latest start, not included
 * @param weekdays by the venue's calendar
 * @param timeFrom earliest time of day by the venue's clock
 * @param timeTo latest time of day, included; before {@code timeFrom} means past midnight
 */
public record CandidateQuery(
        Set<Category> categories,
        List<String> words,
        Set<String> cityKeys,
        Set<VenueId> venueIds,
        Instant from,
        Instant to,
        Set<DayOfWeek> weekdays,
        LocalTime timeFrom,
        LocalTime timeTo) {}
