package dev.parterre.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a preference stands in a drawn line, and the places chosen for it.
 *
 * @param ticketRank the place of its account's ticket, from 1
 * @param seatedAt when places were chosen for the line; empty before
 * @param places keys of those chosen for this preference; empty when none were
 */
public record DrawnPlace(int ticketRank, Optional<Instant> seatedAt, List<String> places) {

    public DrawnPlace {
        places = List.copyOf(places);
    }
}
