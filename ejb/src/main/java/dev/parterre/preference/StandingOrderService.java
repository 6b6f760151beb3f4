package dev.parterre.preference;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody's preferences in the published order, for the engine alone. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class StandingOrderService {

    @Inject
    private PreferenceRepository preferences;

    /**
     * The next active preferences of a slice.
     *
     * @param after where the last answer ended; empty to begin
     */
    public List<QueuePosition> queue(QueueSlice slice, Optional<QueuePosition> after, int most) {
        return preferences.queue(slice, after, most);
    }

    @RolesAllowed({Roles.SYSTEM, Roles.ADMIN, Roles.SUPPORT, Roles.BOX_OFFICE})
    public long countActive(Instant createdUntil) {
        return preferences.countActive(createdUntil);
    }

    /** All that are active, whether or not it is their time. */
    public long countAll() {
        return preferences.countAll();
    }

    /** Likewise; its owner cannot change it before the end of the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<StandingOrder> settled(PreferenceId id) {
        return preferences.findSettled(id).map(Preference::order);
    }

    /** The same of many at once, locked in the order of their ids; what does not exist is left out. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<StandingOrder> settled(Collection<PreferenceId> ids) {
        return preferences.findSettled(ids).stream().map(Preference::order).toList();
    }

    /**
     * All that are active, in the published order.
     *
     * @param after the last one of the answer before; empty to begin
     */
    public List<StatedOrder> inOrder(Optional<QueuePosition> after, int most) {
        return preferences.inOrder(after, most).stream().map(Preference::stated).toList();
    }

    /**
     * Preferences that changed since then, in whatever state they are now, by the moment of their last change.
     *
     * @param after where the last answer ended; empty to begin
     */
    public List<StatedOrder> changedSince(Instant since, Optional<QueuePosition> after, int most) {
        return preferences.changedSince(since, after, most).stream()
                .map(Preference::stated)
                .toList();
    }

    /** In whatever state it is, deleted included. */
    public Optional<StandingOrder> order(PreferenceId id) {
        return preferences.find(id).map(Preference::order);
    }

    /** The same of many at once; what does not exist is left out. */
    public List<StandingOrder> orders(Collection<PreferenceId> ids) {
        return preferences.find(ids).stream().map(Preference::order).toList();
    }
}
