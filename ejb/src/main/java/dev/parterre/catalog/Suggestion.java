package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/**
 * Something that somebody may mean who has begun to type.
 *
 * @param value what names it: an event's or a venue's id, a city's key, a performer's name
 * @param beside what tells it from another of that name: the venues of an event, the city of a venue; may be empty
 */
public record Suggestion(Kind kind, String value, LocalText name, LocalText beside) {

    /** In the order in which they are shown. */
    public enum Kind {
        EVENT,
        PERFORMER,
        VENUE,
        CITY
    }
}
