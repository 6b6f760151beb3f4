package dev.parterre.web.poster;

import java.util.Optional;

/** Where posters learn about events. */
interface PosterSource {

    /** The subject of an event that the public may see; empty when there is none of that number. */
    Optional<PosterSubject> subject(long event);
}
