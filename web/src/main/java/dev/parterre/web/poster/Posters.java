package dev.parterre.web.poster;

import dev.parterre.shared.Overloaded;
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
import java.util.concurrent.Semaphore;

/** The posters of the events, drawn once and kept for a while; for pages the full poster with its words. */
@Named("posters")
@ApplicationScoped
public class Posters {

    private static final int KEPT = 600;
    /** Of some hundred kilobytes each. */
    private static final int CARDS_KEPT = 100;

    /** To draw one keeps a processor busy: whoever else asks comes again, and no worker waits. */
    private static final int AT_ONCE = 1;

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Map<Long, Drawn> drawn = Collections.synchronizedMap(new Shelf<>(KEPT));
    private final Map<CardKey, Printed> cards = Collections.synchronizedMap(new Shelf<>(CARDS_KEPT));
    private final Semaphore drawing = new Semaphore(AT_ONCE);

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

    /** For messengers, as PNG; empty when there is no such event. @throws Overloaded while another one is being drawn */
    Optional<byte[]> card(long event, Locale locale) {
        var key = new CardKey(event, locale.getLanguage());
        var known = cards.get(key);
        if (known != null && known.until().isAfter(clock.instant())) {
            return Optional.of(known.png());
        }
        if (!drawing.tryAcquire()) {
            throw new Overloaded(PAUSE);
        }
        try {
            return drawn(key, locale);
        } finally {
            drawing.release();
        }
    }

    /** The picture is not drawn again when its words are as they were. */
    private Optional<byte[]> drawn(CardKey key, Locale locale) {
        var until = clock.instant().plus(FRESH);
        var known = cards.get(key);
        var printed = source.words(key.event(), locale)
                .flatMap(words -> known != null && known.words().equals(words)
                        ? Optional.of(new Printed(known.png(), words, until))
                        : poster(key.event()).map(poster -> new Printed(ShareCard.png(poster, words), words, until)));
        printed.ifPresent(fresh -> cards.put(key, fresh));
        return printed.map(Printed::png);
    }

    private record Drawn(Poster poster, Instant until) {}

    private record CardKey(long event, String language) {}

    private record Printed(byte[] png, PosterWords words, Instant until) {}

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
