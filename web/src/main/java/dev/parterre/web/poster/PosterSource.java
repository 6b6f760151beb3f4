package dev.parterre.web.poster;

import java.util.Locale;
import java.util.Optional;

/** Where posters learn about events. */
interface PosterSource {

    /** The subject of an event that the public may see; empty when there is none of that number. */
    Optional<PosterSubject> subject(long event);

    /** Its title, and its next performance. */
    Optional<PosterWords> words(long event, Locale locale);
}
