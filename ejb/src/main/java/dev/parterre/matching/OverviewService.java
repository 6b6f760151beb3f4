package dev.parterre.matching;

import dev.parterre.account.Caller;
import dev.parterre.matching.Overview.Chosen;
import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceView;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a customer sees of their preferences at once, own and shared, to each as {@link HouseholdService} and {@link
 * DecisionService} show it. It is read in one transaction, each thing once.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class OverviewService {

    @EJB
    private HouseholdService households;

    @Inject
    private DecisionRepository decisions;

    @Inject
    private DecisionPages pages;

    @Inject
    private Situations situations;

    @Inject
    private Caller caller;

    /**
     * @param chosen empty for the first; one that does not exist for the caller is nobody's choice
     * @param page of the decisions
     */
    public Overview overview(Optional<PreferenceId> chosen, PageRequest page) {
        return overview(
                households.seen(), view -> chosen.isEmpty() || chosen.get().equals(view.id()), page);
    }

    /** With the preference chosen that the decision is about. @throws NoSuchDecision when it does not exist for the caller */
    public Overview around(DecisionId id, PageRequest page) {
        var all = households.seen();
        var decision = decisions.find(id).orElseThrow(NoSuchDecision::new);
        Predicate<PreferenceView> decided = view -> view.id().equals(decision.preference());
        if (!decision.isOf(caller.id()) && all.stream().noneMatch(decided)) {
            throw new NoSuchDecision();
        }
        return overview(all, decided, page);
    }

    private Overview overview(List<PreferenceView> all, Predicate<PreferenceView> chosen, PageRequest page) {
        return new Overview(all, all.stream().filter(chosen).findFirst().map(view -> chosen(view, page)));
    }

    private Chosen chosen(PreferenceView view, PageRequest page) {
        return new Chosen(
                view,
                households.household(view.id()),
                situations.month(view),
                pages.page(view.id(), page).map(decision -> decision.shownTo(caller.id())));
    }
}
