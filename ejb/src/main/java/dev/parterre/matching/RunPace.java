package dev.parterre.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a run advances since it was last taken up.
 *
 * @param perSecond preferences examined in a second; 0 when nothing can be said yet
 * @param left how long it will take at this pace; empty when nothing can be said
 */
public record RunPace(double perSecond, Optional<Duration> left) {

    static final RunPace UNKNOWN = new RunPace(0, Optional.empty());

    private static final double MILLIS = 1e3;

    static RunPace of(int examined, Instant since, Instant now, int left) {
        var seconds = Duration.between(since, now).toMillis() / MILLIS;
        if (examined <= 0 || seconds <= 0) {
            return UNKNOWN;
        }
        var perSecond = examined / seconds;
        return new RunPace(perSecond, Optional.of(Duration.ofSeconds((long) Math.ceil(Math.max(0, left) / perSecond))));
    }
}
