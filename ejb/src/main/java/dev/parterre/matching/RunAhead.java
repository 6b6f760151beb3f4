package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.Person;
import dev.parterre.matching.Situations.Standing;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import dev.parterre.preference.StandingOrderService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a slice of a run needs to know for the first look at its next few preferences, read for all of them at once. A few seconds old
 * when it is used: the last look, behind the claim, is at the truth of that moment.
 */
@ApplicationScoped
class RunAhead {

    /**
     * A preference that is about to be considered.
     *
     * @param step where its decision in this run stands, if there is one
     * @param company whether others go along, or its owner with others
     */
    record Next(StandingOrder order, Standing standing, Optional<Step> step, boolean company) {

        /** Whether nothing is decided about it yet, and what is concerns nobody else. */
        boolean isOnItsOwn() {
            return step.isEmpty() && !company;
        }
    }

    /** Who is not booked for stays behind; nobody is missed who is forgotten. */
    private static final int MOST = 10_000;

    @EJB
    private StandingOrderService orders;

    @EJB
    private AccountService accounts;

    @Inject
    private DecisionRecords records;

    @Inject
    private Situations situations;

    @Inject
    private Companies companies;

    private final Map<RunId, Map<PreferenceId, Next>> next = new ConcurrentHashMap<>();
    private final Map<AccountId, Person> people = new ConcurrentHashMap<>();

    /** Of an account that comes twice only the first is read: what is decided about it matters for the second. */
    void read(RunId run, List<PreferenceId> ids) {
        var seen = new HashSet<Long>();
        var found = orders.orders(ids).stream().collect(Collectors.toMap(StandingOrder::id, Function.identity()));
        var first = ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(order -> seen.add(order.account().value()))
                .toList();
        if (first.isEmpty()) {
            return;
        }
        var steps = records.find(run, first.stream().map(StandingOrder::id).toList());
        var standings = situations.of(first);
        var company = companies.among(first);
        if (people.size() > MOST) {
            people.clear();
        }
        people.putAll(accounts.people(first.stream().map(StandingOrder::account).toList()));
        var read = new HashMap<PreferenceId, Next>();
        first.forEach(order -> read.put(
                order.id(),
                new Next(
                        order,
                        standings.get(order.id()),
                        Optional.ofNullable(steps.get(order.id())),
                        company.contains(order.id()))));
        next.computeIfAbsent(run, any -> new ConcurrentHashMap<>()).putAll(read);
    }

    /** Empty when it was not read ahead, or has been taken. */
    Optional<Next> look(RunId run, PreferenceId id) {
        return Optional.ofNullable(next.get(run)).map(ahead -> ahead.get(id));
    }

    /** Once; empty when it was not read ahead. */
    Optional<Next> take(RunId run, PreferenceId id) {
        return Optional.ofNullable(next.get(run)).map(ahead -> ahead.remove(id));
    }

    /** Whose preference was read ahead, once. */
    Optional<Person> person(AccountId account) {
        return Optional.ofNullable(people.remove(account));
    }

    void ends(RunId run) {
        next.remove(run);
        if (next.isEmpty()) {
            people.clear();
        }
    }
}
