package dev.parterre.matching;

import java.util.Map;

/**
 * What somebody usually books.
 *
 * @param visits how many bookings it is read from
 * @param fields of a wish in the API's flat shape, cities by their keys
 */
public record Habits(int visits, Map<String, Object> fields) {

    public Habits {
        fields = Map.copyOf(fields);
    }
}
