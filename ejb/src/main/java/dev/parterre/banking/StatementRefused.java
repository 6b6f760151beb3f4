package dev.parterre.banking;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The file is no statement that can be read; nothing of it was taken. */
public class StatementRefused extends Refusal {

    StatementRefused(String reason) {
        this(Map.of("reason", reason));
    }

    private StatementRefused(Map<String, Object> facts) {
        super(Kind.INVALID, facts);
    }

    /** @param number of the row that is none, counted from 1 without the headings */
    static StatementRefused ofRow(long number) {
        return new StatementRefused(Map.of("reason", "unreadable-row", "row", number));
    }
}
