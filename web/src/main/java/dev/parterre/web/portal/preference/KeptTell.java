package dev.parterre.web.portal.preference;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;

/** The "tell me" that a visitor pressed before signing in: it is made as soon as somebody is there to be told. */
@SessionScoped
public class KeptTell implements Serializable {

    /** The page that makes it. */
    public static final String PAGE = "/tell";

    private static final long serialVersionUID = 1L;

    /** Of a performance that there is. */
    record Asked(String performance, int quantity) implements Serializable {}

    private Asked asked;

    synchronized void keep(Asked wish) {
        asked = wish;
    }

    synchronized Optional<Asked> take() {
        var wish = Optional.ofNullable(asked);
        asked = null;
        return wish;
    }

    /** One after the other, so that a second press sees what the first has made. */
    synchronized <T> T alone(Supplier<T> deed) {
        return deed.get();
    }

    public synchronized boolean isWaiting() {
        return asked != null;
    }
}
