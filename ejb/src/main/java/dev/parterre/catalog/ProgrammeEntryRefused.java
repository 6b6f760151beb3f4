package dev.parterre.catalog;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** Something about the programme that cannot be entered as it is: names the field and, in kebab case, what is wrong with it. */
public final class ProgrammeEntryRefused extends Refusal {

    private final String field;
    private final String reason;

    public ProgrammeEntryRefused(String field, String reason) {
        super(Kind.INVALID, Map.of("field", field, "reason", reason));
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
