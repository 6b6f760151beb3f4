package dev.parterre.shared;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A business "no" with a stable code: the class's name in kebab case. Clients and tests match the code; the text a person
 * reads comes from the bundle key {@code error.<ClassName>} and may quote the facts. A refusal rolls its transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

    /** What kind of no it is, with the HTTP status that says so. */
    public enum Kind {
        INVALID(422),
        UNAUTHENTICATED(401),
        PAYMENT(402),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        LIMITED(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The fact that says in whole seconds when to come back. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final ClassValue<String> CODES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> refusal) {
            return refusal.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private final Kind kind;
    private transient Map<String, Object> facts;

    /** Without a stack trace: a refusal is an answer and no fault, and a sold-out sale gives thousands of them a second. */
    protected Refusal(Kind kind, Map<String, ?> facts) {
        super(null, null, true, false);
        this.kind = kind;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** One fact more, known to whoever passes the no on. */
    public void add(String fact, Object value) {
        var more = new LinkedHashMap<>(facts());
        more.put(fact, value);
        facts = Collections.unmodifiableMap(more);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code(getClass());
    }

    /** The code of a kind of refusal, as the API's description lists it. */
    public static String code(Class<? extends Refusal> refusal) {
        return CODES.get(refusal);
    }

    /** What the text may quote; ids and values, no personal data. Never null. */
    public Map<String, Object> facts() {
        return facts == null ? Map.of() : facts;
    }

    /**
     * When it makes sense to ask again, in whole seconds and at least one; the API says it as {@code Retry-After}. It is the fact
     * {@link #RETRY_AFTER}; what is unavailable is so for a moment unless it says otherwise. Empty when waiting changes nothing.
     */
    public Optional<Duration> retryAfter() {
        if (facts().get(RETRY_AFTER) instanceof Number seconds) {
            return Optional.of(Duration.ofSeconds(Math.max(1, seconds.longValue())));
        }
        return kind == Kind.UNAVAILABLE ? Optional.of(SOON) : Optional.empty();
    }

    @Override
    public String getMessage() {
        return code() + " " + facts();
    }
}
