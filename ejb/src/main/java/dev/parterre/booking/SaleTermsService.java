package dev.parterre.booking;

import dev.parterre.account.Caller;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.SqlTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Which terms of sale are in force, and who accepted which. The acceptance is written before the order is placed and belongs to its
 * hold, of which there is one order at most.
 */
@Stateless
@PermitAll
public class SaleTermsService {

    /** The day on which the present text came into force; it changes with the text. */
    public static final String VERSION = "2026-11-22";

    @Inject
    private HoldLedger holds;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Notes that the owner of the hold accepts the terms in force; the first time counts.
     *
     * @param secret of a guest's hold; null for the signed-in owner
     * @param language in which they were read: {@code en} or {@code bg}
     * @throws NoSuchHold when it is somebody else's
     */
    public void accept(HoldId hold, String secret, String language) {
        var owned = holds.read(hold, new HoldOwner(caller.signedIn(), secret));
        ManyRows.update(
                entities,
                "insert into sale_terms_acceptance (hold_id, version, language, accepted_at) values (?, ?, ?, ?)"
                        + " on duplicate key update hold_id = hold_id",
                List.of(owned.key(), VERSION, language, SqlTime.text(clock.instant())));
    }
}
