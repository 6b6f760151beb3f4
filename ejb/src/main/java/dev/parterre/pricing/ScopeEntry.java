package dev.parterre.pricing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** One thing that a promotion is for. */
@Embeddable
class ScopeEntry {

    enum Kind {
        EVENT,
        PERFORMANCE,
        CATEGORY,
        TICKET_TYPE
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(12)")
    private Kind kind;

    @Column(name = "what", nullable = false, length = 64)
    private String what;

    protected ScopeEntry() {}

    ScopeEntry(Kind kind, Object what) {
        this.kind = kind;
        this.what = what.toString();
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    String what() {
        return what;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScopeEntry that && kind == that.kind && what.equals(that.what);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, what);
    }
}
