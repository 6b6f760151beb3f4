package dev.parterre.reporting;

import dev.parterre.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** A day can be reported once it has begun; this one lies ahead. */
public class DayAhead extends Refusal {

    DayAhead(LocalDate day) {
        super(Kind.INVALID, Map.of("day", day.toString()));
    }
}
