package dev.parterre.shared;

import org.jboss.logging.MDC;

/** The id that ties a browser's request to every log line, fact and mail that follows from it. */
public final class Correlation {

    private static final String KEY = "correlation";

    private Correlation() {}

    /** The current id; a new one when nothing has begun one. */
    public static String current() {
        var current = MDC.get(KEY);
        return current == null ? PublicId.random() : current.toString();
    }

    /** Begins work under that id; close it where the work ends. */
    public static Scope begin(String id) {
        MDC.put(KEY, id);
        return () -> MDC.remove(KEY);
    }

    /** The span of work that carries one id. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
