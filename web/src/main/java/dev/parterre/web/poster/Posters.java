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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The posters of the events, drawn once and kept for a while; for pages the full poster with its words. */
@Named("posters")
@ApplicationScoped
public class Posters {

    private static final int KEPT = 600;
    /** Of some hundred kilobytes each. */
    private static final int CARDS_KEPT = 100;

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Map<Long, Drawn> drawn = Collections.synchronizedMap(new Shelf<>(KEPT));
    private final Map<CardKey, Printed> cards = new Shelf<>(CARDS_KEPT);

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

    /** For messengers, as PNG; empty when there is no such event. One at a time: to draw one keeps a processor busy. */
    synchronized Optional<byte[]> card(long event, Locale locale) {
        var key = new CardKey(event, locale.getLanguage());
        var now = clock.instant();
        var known = cards.get(key);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.png());
        }
        var png =
                poster(event).flatMap(poster -> source.words(event, locale).map(words -> ShareCard.png(poster, words)));
        png.ifPresent(fresh -> cards.put(key, new Printed(fresh, now.plus(FRESH))));
        return png;
    }

    private record Drawn(Poster poster, Instant until) {}

    private record CardKey(long event, String language) {}

    private record Printed(byte[] png, Instant until) {}

    /** Keeps so many, and of them those that were asked for last. */
    private static final class Shelf<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;
        private final int most;

        Shelf(int most) {
            super(most, .75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
