package dev.parterre.matching;

import dev.parterre.account.Caller;
import dev.parterre.matching.Overview.Chosen;
import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceView;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

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
        var all = households.seen();
        return new Overview(
                all,
                all.stream()
                        .filter(view -> chosen.isEmpty() || chosen.get().equals(view.id()))
                        .findFirst()
                        .map(view -> chosen(view, pages.page(view.id(), page))));
    }

    /** With the preference chosen that the decision is about. @throws NoSuchDecision when it does not exist for the caller */
    public Overview around(DecisionId id, PageRequest page) {
        var all = households.seen();
        var made = pages.around(id, page);
        var decided = made.items().stream()
                .map(DecisionView::preference)
                .findFirst()
                .or(() -> decisions.find(id).map(Decision::preference));
        var chosen = all.stream()
                .filter(view -> decided.isPresent() && decided.get().equals(view.id()))
                .findFirst();
        if (chosen.isEmpty() && !isOwn(id)) {
            throw new NoSuchDecision();
        }
        return new Overview(all, chosen.map(view -> chosen(view, made)));
    }

    private boolean isOwn(DecisionId id) {
        return decisions.find(id).filter(decision -> decision.isOf(caller.id())).isPresent();
    }

    private Chosen chosen(PreferenceView view, Page<DecisionView> made) {
        return new Chosen(
                view,
                households.household(view.id()),
                situations.month(view),
                made.map(decision -> decision.shownTo(caller.id())));
    }
}
