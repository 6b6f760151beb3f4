package dev.parterre.shared;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;

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

    private final Kind kind;
    private final transient Map<String, Object> facts;

    protected Refusal(Kind kind, Map<String, ?> facts) {
        super(null, null);
        this.kind = kind;
        this.facts = new LinkedHashMap<>(facts);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** What the text may quote; ids and values, no personal data. Never null. */
    public Map<String, Object> facts() {
        return facts == null ? Map.of() : Map.copyOf(facts);
    }

    @Override
    public String getMessage() {
        return code() + " " + facts();
    }
}
