package dev.parterre.web.poster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The posters of the events, drawn once and kept for a while; for pages the full poster with its words. */
@Named("posters")
@ApplicationScoped
public class Posters {

    private static final int KEPT = 600;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Map<Long, Drawn> drawn = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Drawn> eldest) {
            return size() > KEPT;
        }
    });

    @Inject
    private PosterSource source;

    @Inject
    private Clock clock;

    @Inject
    private ServletContext servlet;

    /** The address of an event's picture without words. */
    public String art(Object event) {
        return servlet.getContextPath() + "/posters/" + event + ".svg?art";
    }

    /**
     * The full poster as SVG text for a page, escaped; empty when there is no such event.
     *
     * @param title in the language of the page, as are the other two
     */
    public String inline(long event, String title, String when, String venue) {
        return poster(event)
                .map(poster -> poster.inline(art(event), title, when, venue))
                .orElse("");
    }

    Optional<Poster> poster(long event) {
        Instant now = clock.instant();
        Drawn known = drawn.get(event);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.poster());
        }
        Optional<Poster> poster = source.subject(event).map(Poster::new);
        poster.ifPresent(fresh -> drawn.put(event, new Drawn(fresh, now.plus(FRESH))));
        return poster;
    }

    private record Drawn(Poster poster, Instant until) {}
}
