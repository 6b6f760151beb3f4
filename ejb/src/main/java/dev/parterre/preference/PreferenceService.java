package dev.parterre.preference;

import dev.parterre.account.Caller;
import dev.parterre.catalog.CatalogService;
import dev.parterre.payment.PaymentMethods;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A customer's own preferences. Those of others do not exist for the caller: {@link NoSuchPreference}; those of others that are
 * shared with the caller are seen and not changed: {@link OnlyTheOwnerMay}.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class PreferenceService {

    /** The zone in which Parterre counts days and months where no venue is concerned. */
    public static final ZoneId HOME = ZoneId.of("Europe/Sofia");

    @Inject
    private PreferenceRepository preferences;

    @Inject
    private MemberRepository members;

    @EJB
    private HouseholdService household;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Outbox outbox;

    @EJB
    private PaymentMethods paymentMethods;

    @EJB
    private CatalogService catalog;

    /**
     * @throws PreferenceRefused naming every problem of the draft at once
     * @throws TooManyPreferences when the account keeps as many as it may
     */
    public PreferenceView create(PreferenceDraft draft) {
        var spec = judged(draft);
        preferences.takeTurn(caller.id());
        if (preferences.countOf(caller.id()) >= PreferencePolicy.MOST_PER_ACCOUNT) {
            throw new TooManyPreferences(PreferencePolicy.MOST_PER_ACCOUNT);
        }
        var preference = new Preference(caller.id(), spec, clock.instant());
        preferences.add(preference);
        return stated(preference, true);
    }

    /**
     * Replaces the wish and keeps the place in the queue. Bookings and offers already made are not touched. To say the same again
     * is no change.
     *
     * @param version the version the caller saw; the draft's own field {@code version} when it has one
     * @throws PreferenceChanged when it was changed since
     */
    public PreferenceView update(PreferenceId id, PreferenceDraft draft, int version) {
        var preference = mine(id);
        preference.requireVersion(version);
        return stated(preference, preference.restate(judged(draft), clock.instant()));
    }

    public PreferenceView pause(PreferenceId id) {
        return become(id, PreferenceState.PAUSED);
    }

    public PreferenceView resume(PreferenceId id) {
        var preference = mine(id);
        return stated(preference, preference.become(PreferenceState.ACTIVE, clock.instant()));
    }

    /** The preference is no longer considered, listed or shared; what it booked stays booked. */
    public void delete(PreferenceId id) {
        become(id, PreferenceState.DELETED);
        members.removeAllOf(id);
    }

    /** The caller's, or one that is shared with the caller, then without what the owner pays with. */
    public PreferenceView get(PreferenceId id) {
        var access = household.access(id);
        var view = preferences
                .find(id)
                .filter(preference -> access.sees())
                .orElseThrow(NoSuchPreference::new)
                .view();
        return access == Access.OWNS ? view : view.forMember();
    }

    /** In the order in which they are served. */
    public List<PreferenceView> list() {
        return preferences.of(caller.id()).stream().map(Preference::view).toList();
    }

    /**
     * What the draft says, judged as for {@link #create}, without storing it.
     *
     * @throws PreferenceRefused naming every problem
     */
    public PreferenceSpec judged(PreferenceDraft draft) {
        var spec = draft.read(LocalDate.ofInstant(clock.instant(), HOME), catalog::centre);
        spec.consent().paymentMethod().ifPresent(this::requireOwn);
        return spec;
    }

    private void requireOwn(String method) {
        var own = paymentMethods.list().stream()
                .anyMatch(saved -> saved.id().value().equals(method));
        if (!own) {
            throw new PreferenceRefused(List.of(PreferenceProblem.of("paymentMethod", "no-such-payment-method")));
        }
    }

    private PreferenceView become(PreferenceId id, PreferenceState state) {
        var preference = mine(id);
        preference.become(state, clock.instant());
        preferences.flush();
        return preference.view();
    }

    /** @param news whether the engine has something to look at */
    private PreferenceView stated(Preference preference, boolean news) {
        preferences.flush();
        var view = preference.view();
        if (news && view.isActive()) {
            outbox.publish(new PreferenceStated(view.id().value()));
        }
        return view;
    }

    private Preference mine(PreferenceId id) {
        household.access(id).requireOwner();
        return preferences.findForChange(id).orElseThrow(NoSuchPreference::new);
    }
}
