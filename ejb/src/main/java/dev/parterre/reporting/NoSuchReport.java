package dev.parterre.reporting;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** No report was made for that day. */
public class NoSuchReport extends Refusal {

    public NoSuchReport(String day) {
        super(Kind.NOT_FOUND, Map.of("day", day));
    }
}
