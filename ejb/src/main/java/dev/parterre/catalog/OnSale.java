package dev.parterre.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A performance on sale with what a wish may ask for.
 *
 * @param words title, performers, places and description in all languages
 * @param performers their names in all languages
 * @param length from start to end, when it is known
 */
public record OnSale(PerformanceDetail performance, String words, List<String> performers, Optional<Duration> length) {

    public OnSale {
        performers = List.copyOf(performers);
    }
}
