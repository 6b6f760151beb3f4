package dev.parterre.web.poster;

import java.util.Objects;

/**
 * What a poster is drawn from.
 *
 * @param title as the organiser wrote it, in the event's first language
 * @param category name of a category; an unknown one gets the picture of {@code OTHER}
 * @param edition tells two events of the same title apart; may be empty
 */
record PosterSubject(String title, String category, String edition) {

    PosterSubject {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(edition, "edition");
    }

    /** FNV-1a over the code points: stable over releases, as {@link String#hashCode()} promises too but mixes worse. */
    int seed() {
        int hash = 0x811c9dc5;
        for (int point : (title + "|" + category + "|" + edition).codePoints().toArray()) {
            hash = (hash ^ point) * 0x01000193;
        }
        return hash;
    }
}
