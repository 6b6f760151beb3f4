package dev.parterre.matching;

import dev.parterre.account.Caller;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.Commitment;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.matching.Search.PassedOver;
import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.preference.PreferenceState;
import dev.parterre.preference.StandingOrder;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a customer what the engine would do for a preference right now, by the same rules and without doing it. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewService {

    private static final int SHOWN = 6;

    @Inject
    private Programme programme;

    @Inject
    private Lotteries lotteries;

    @Inject
    private PastProgramme past;

    @Inject
    private Situations situations;

    @Inject
    private SeatPreview seats;

    @Inject
    private Caller caller;

    @EJB
    private PreferenceService preferences;

    @EJB
    private CatalogService catalog;

    @EJB
    private BookingService bookings;

    /** Of a wish that is not stored: nothing was booked for it yet. */
    public Preview preview(PreferenceSpec spec) {
        return preview(spec, new Standing(situations.of(caller.id()), Optional.empty()));
    }

    /**
     * Of a changed wish of the caller's, whose bookings of this month count.
     *
     * @throws dev.parterre.preference.NoSuchPreference
     */
    public Preview preview(PreferenceId id, PreferenceSpec spec) {
        var stored = preferences.get(id);
        var order = new StandingOrder(id, caller.id(), spec, PreferenceState.ACTIVE, stored.changedAt());
        return preview(spec, situations.of(order));
    }

    /** How many performances on sale are of the kind asked for. */
    public int watching(PreferenceSpec spec) {
        return programme.now().fitting(new Wish(spec), spec).size();
    }

    /** How the caller's preference stands this month. @throws dev.parterre.preference.NoSuchPreference */
    public MonthView month(PreferenceId id) {
        return situations.month(preferences.get(id));
    }

    private Preview preview(PreferenceSpec spec, Standing standing) {
        var situation = standing.situation();
        var onSale = programme.now();
        var search = Search.of(spec, onSale, situation);
        lotteries.keepOff(Optional.empty(), search);
        var explanation = new Explanation(spec, situation, search);
        var choice = standing.block().isPresent()
                ? Optional.<Preview.Choice>empty()
                : seats.choose(spec, search, situation, explanation);
        var reason = choice.map(found -> Reason.BEST_MATCH)
                .or(standing::block)
                .or(() -> search.nearest().map(PassedOver::reason))
                .orElse(Reason.NO_MATCH);
        return new Preview(
                search.fitting(),
                choice,
                reason.code(),
                explanation.shown(SHOWN),
                unknownCities(spec),
                Advice.of(spec, onSale, situation, search),
                LastSeason.review(spec, past.index(), situation.now()));
    }

    /** What the caller usually books, in the API's flat shape, and how many visits that is read from. */
    public Habits habits() {
        var commitments = bookings.commitments(caller.id());
        var performances =
                catalog
                        .performances(commitments.stream()
                                .map(Commitment::performance)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(PerformanceDetail::id, Function.identity()));
        var visits = commitments.stream()
                .filter(commitment -> performances.containsKey(commitment.performance()))
                .map(commitment -> new HabitPolicy.Visit(
                        performances.get(commitment.performance()), commitment.places(), commitment.total()))
                .toList();
        return new Habits(visits.size(), HabitPolicy.usual(visits));
    }

    private List<String> unknownCities(PreferenceSpec spec) {
        return spec.where().cities().stream()
                .filter(city -> catalog.city(city).isEmpty())
                .toList();
    }
}
