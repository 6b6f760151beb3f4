package dev.parterre.booking;

import dev.parterre.booking.HoldRepository.Worth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Of which performance the holds are that were made lately on this node, and whether they cost anything: what never changes about a
 * hold, so that nobody has to ask the database which way to its booking is the right one. That it stands is found out at the lane.
 */
@ApplicationScoped
class HoldWorths {

    private static final int ROOM = 20_000;

    @Inject
    private HoldLedger ledger;

    private final Map<HoldId, Worth> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HoldId, Worth> eldest) {
            return size() > ROOM;
        }
    };

    synchronized void made(HoldId id, Worth worth) {
        lately.put(id, worth);
    }

    /** Empty when it was made elsewhere, or long ago. */
    synchronized Optional<Worth> known(HoldId id) {
        return Optional.ofNullable(lately.get(id));
    }

    /** @throws NoSuchHold */
    Worth of(HoldId id) {
        return known(id).orElseGet(() -> ledger.worth(id));
    }
}
