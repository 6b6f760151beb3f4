package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** A preference is shared with a few people; invitations that wait count. */
public class HouseholdFull extends Refusal {

    HouseholdFull(int limit) {
        super(Kind.CONFLICT, Map.of("limit", limit));
    }
}
