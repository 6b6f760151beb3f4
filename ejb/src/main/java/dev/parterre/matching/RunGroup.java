package dev.parterre.matching;

import dev.parterre.matching.GroupRecords.Claim;
import dev.parterre.matching.GroupRecords.Conclusion;
import dev.parterre.matching.GroupRecords.Taken;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.FaultPoints;
import dev.parterre.shared.Rush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Decides about several preferences of a slice at once, through the same steps as one by one: their claims are on the way at the same
 * time, in their order; their decisions are written in one transaction, and so is what was booked. Outside any transaction.
 *
 * <p>Nobody has places that somebody before them in the group may still want. As soon as one is refused what it asked for first, and
 * one behind it holds places of a performance it could have, everything from the refused one on is let go and left to be done
 * one after the other. When places may not be kept in the end, whoever behind may want them is left likewise ({@link
 * PrecedencePolicy}), and so is whatever meets a fault: then only what stands in the database counts.
 */
@ApplicationScoped
class RunGroup {

    private static final Logger LOG = Logger.getLogger(RunGroup.class);

    /** Of one alone nothing is done together. */
    private static final int FEWEST = 2;

    @Inject
    private RunAhead ahead;

    @Inject
    private KnownRuns known;

    @Inject
    private Lines lines;

    @Inject
    private SeatSearch seats;

    @Inject
    private GroupRecords records;

    @Inject
    private DecisionRecords decisions;

    @Inject
    private BookingStep booking;

    @Inject
    private Rush rush;

    @Inject
    private FaultPoints steps;

    @Inject
    private LetGoStep claims;

    /** Nothing is done once the run is to stop. */
    Together consider(RunId run, List<PreferenceId> preferences, CandidateIndex index) {
        var group = applicants(run, preferences, index);
        if (group.size() < FEWEST) {
            return Together.untried(preferences);
        }
        var begun = group;
        try {
            var inOrder = claim(group);
            letGo(group.subList(inOrder, group.size()));
            begun = group.subList(0, inOrder);
            if (!known.isToGoOn(run)) {
                letGo(begun);
                return Together.untried(preferences);
            }
            write(run, begun);
        } catch (RuntimeException broken) {
            abandon(run, group, broken);
            LOG.warnf(broken, "run %s: what is left of %d preferences is considered one by one", run, group.size());
        }
        // of whoever may have a decision by now, what was read ahead is no longer true
        begun.forEach(one -> ahead.take(run, one.id()));
        var done = begun.stream().filter(Applicant::isDone).map(Applicant::id).collect(Collectors.toSet());
        return new Together(
                preferences.stream().filter(id -> !done.contains(id)).toList(), done.size() < group.size());
    }

    /** The first of them, as far as they were read ahead and concern nobody else. */
    private List<Applicant> applicants(RunId run, List<PreferenceId> preferences, CandidateIndex index) {
        var group = new ArrayList<Applicant>();
        for (var id : preferences) {
            var next = ahead.look(run, id).filter(RunAhead.Next::isOnItsOwn);
            if (next.isEmpty()) {
                break;
            }
            var order = next.get().order();
            var search = Search.of(order.spec(), index, next.get().standing().situation());
            lines.keepOff(Cause.of(run), search);
            group.add(new Applicant(next.get(), search));
        }
        return group;
    }

    /** @return how many of the first have what they would have got one after the other */
    private int claim(List<Applicant> group) {
        var asking = group.stream().filter(Applicant::isLooking).toList();
        asking.forEach(
                one -> seats.ask(one.order(), one.search(), one.situation()).ifPresent(one::asks));
        for (var one : asking) {
            var place = group.indexOf(one);
            var places = one.asked().flatMap(seats::answered);
            if (places.isEmpty() && group.stream().skip(place + 1L).anyMatch(one::mayWantOf)) {
                return place;
            }
            places.or(() -> one.asked().flatMap(no -> seats.claim(one.order(), one.search(), one.situation())))
                    .ifPresent(one::gets);
        }
        return group.size();
    }

    private void write(RunId run, List<Applicant> group) {
        var byId = group.stream().collect(Collectors.toMap(Applicant::id, Function.identity()));
        var taken = take(run, group);
        letGo(group.stream().filter(one -> !taken.steps().containsKey(one.id())).toList());
        var conclusions = group.stream()
                .filter(one -> !taken.disturbed().contains(one.id()))
                .flatMap(one -> conclusion(one, taken).stream())
                .toList();
        if (!conclusions.isEmpty()) {
            records.conclude(run, conclusions);
            conclusions.forEach(conclusion -> byId.get(conclusion.order().id()).finish());
        }
        goOn(run, taken.steps(), byId);
    }

    private static Optional<Conclusion> conclusion(Applicant one, Taken taken) {
        return one.claim().isEmpty()
                ? Optional.of(one.nothing())
                : Optional.ofNullable(taken.refused().get(one.id())).map(one::refused);
    }

    private void goOn(RunId run, Map<PreferenceId, Step> taken, Map<PreferenceId, Applicant> byId) {
        var pending = taken.values().stream()
                .filter(step -> step.outcome() == Outcome.PENDING)
                .toList();
        var open = booking.takeAll(pending, () -> known.alive(run));
        taken.forEach((id, step) -> {
            if (step.outcome() == Outcome.OFFERED) {
                steps.reached(RunStep.RUN_OFFER_MADE);
            }
            if (!open.contains(step.id())) {
                byId.get(id).finish();
            }
        });
    }

    /**
     * What broke may have been the answer to a commit: then what it says counts, and of nobody else anything is concluded. Another worker
     * on the run may have been quicker.
     */
    private Taken take(RunId run, List<Applicant> group) {
        var claimed = group.stream().flatMap(one -> one.claim().stream()).toList();
        if (claimed.isEmpty()) {
            return new Taken(Map.of(), Map.of(), Set.of());
        }
        try {
            rush.felt();
            claimed.forEach(claim -> steps.reached(RunStep.RUN_PLACES_CLAIMED));
            return records.take(run, group);
        } catch (RuntimeException broken) {
            LOG.infof("run %s: %d preferences are decided on one by one: %s", run, group.size(), broken);
            var recorded = decisions.find(run, group.stream().map(Applicant::id).toList());
            var taken = claimed.stream()
                    .filter(claim -> claim.isKnownBy(recorded.get(claim.preference())))
                    .collect(Collectors.toMap(Claim::preference, claim -> recorded.get(claim.preference())));
            var others = group.stream().map(Applicant::id).filter(id -> !taken.containsKey(id));
            return new Taken(taken, Map.of(), others.collect(Collectors.toSet()));
        }
    }

    /** When it cannot even be asked which holds a decision stands on, they end by themselves. */
    private void abandon(RunId run, List<Applicant> group, RuntimeException broken) {
        try {
            var left = group.stream().filter(one -> !one.isDone()).toList();
            var recorded = decisions.find(run, left.stream().map(Applicant::id).toList());
            letGo(left.stream()
                    .filter(one -> one.claim()
                            .filter(claim -> claim.isKnownBy(recorded.get(one.id())))
                            .isEmpty())
                    .toList());
        } catch (RuntimeException stillBroken) {
            broken.addSuppressed(stillBroken);
        }
    }

    /** Once too often is no harm. */
    private void letGo(List<Applicant> refused) {
        refused.forEach(
                one -> one.held().ifPresent(hold -> claims.letGo(one.order().account(), hold)));
    }
}
