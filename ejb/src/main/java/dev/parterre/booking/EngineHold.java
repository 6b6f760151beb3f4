package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.RequestKey;

/**
 * A hold that the reservation engine made for an account whose holder is away.
 *
 * @param key where it stands among all holds
 */
public record EngineHold(long key, HoldId id, AccountId account) {

    /** What its request begins with; no digest of a key that anybody sends can. */
    static final String MARK = "engine.";

    /** And when what rests for a line could be had for it. */
    static final String LINE_MARK = MARK + "line.";

    private static final int LENGTH_OF_REQUESTS = 43;

    /** Stands for no request that is ever repeated. */
    static RequestKey mark(boolean line) {
        var id = ((line ? LINE_MARK : MARK) + PublicId.random() + PublicId.random()).substring(0, LENGTH_OF_REQUESTS);
        return new RequestKey(id, id, id);
    }
}
