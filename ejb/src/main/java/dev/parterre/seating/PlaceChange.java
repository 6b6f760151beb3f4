package dev.parterre.seating;

import dev.parterre.catalog.PerformanceId;
import java.util.List;

/**
 * What a committed transaction did to places.
 *
 * @param until microseconds since 1970; {@link PlacePicture#FREE} or {@link PlacePicture#FOR_GOOD}
 * @param stamp taken while the rows were locked: of two changes of a place the greater one was committed later
 */
record PlaceChange(PerformanceId performance, List<Integer> ordinals, long until, long stamp) {}
