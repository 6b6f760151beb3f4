package dev.parterre.web.api.v1.matching;

import dev.parterre.matching.SeatLabel;
import dev.parterre.web.api.ApiLanguage;

/** A place by its names; row and seat are empty for general admission. */
public record SeatAnswer(String zone, String row, String seat) {

    public static SeatAnswer of(SeatLabel label, ApiLanguage language) {
        return new SeatAnswer(language.of(label.zone()), label.row(), label.seat());
    }
}
