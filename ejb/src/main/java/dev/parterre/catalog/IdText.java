package dev.parterre.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the decimal text of an id; anything that was never given out is empty, not an error. */
final class IdText {

    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,17}");

    private IdText() {}

    static Optional<Long> parse(String text) {
        return Optional.ofNullable(text)
                .filter(t -> DECIMAL.matcher(t).matches())
                .map(Long::valueOf);
    }
}
