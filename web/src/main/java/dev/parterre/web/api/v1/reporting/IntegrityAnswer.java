package dev.parterre.web.api.v1.reporting;

import java.util.List;

/** @param holds whether every one of them does */
public record IntegrityAnswer(boolean holds, List<Asked> invariants) {

    /**
     * One question to the database.
     *
     * @param violations how many rows break it, counted to a thousand
     * @param examples the first of these rows, column by column
     */
    public record Asked(String name, String meaning, boolean holds, int violations, List<String> examples) {}
}
