package dev.parterre.seating;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** What a view counts is a share of a hundred. */
public class ShareOutOfRange extends Refusal {

    ShareOutOfRange(int share, int most) {
        super(Kind.INVALID, Map.of("share", share, "most", most));
    }
}
