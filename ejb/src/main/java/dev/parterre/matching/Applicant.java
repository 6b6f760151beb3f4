package dev.parterre.matching;

import dev.parterre.booking.HoldId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.GroupRecords.Claim;
import dev.parterre.matching.GroupRecords.Conclusion;
import dev.parterre.matching.RunAhead.Next;
import dev.parterre.matching.SeatSearch.Asked;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.StandingOrder;
import java.util.Optional;
import java.util.Set;

/** A preference that is considered together with others, and how far it has come. Of one thread. */
final class Applicant {

    private final Next next;
    private final Search search;
    private Asked asked;
    private Claimed claimed;
    private boolean done;

    Applicant(Next next, Search search) {
        this.next = next;
        this.search = search;
    }

    PreferenceId id() {
        return order().id();
    }

    StandingOrder order() {
        return next.order();
    }

    Situation situation() {
        return next.standing().situation();
    }

    Search search() {
        return search;
    }

    /** Whether it looks for seats at all. */
    boolean isLooking() {
        return next.standing().block().isEmpty();
    }

    void asks(Asked request) {
        asked = request;
    }

    Optional<Asked> asked() {
        return Optional.ofNullable(asked);
    }

    void gets(Claimed places) {
        claimed = places;
    }

    Optional<Claim> claim() {
        return Optional.ofNullable(claimed).map(places -> new Claim(order(), places));
    }

    /** The hold that was made for it, if any was. Waits until that is known. */
    Optional<HoldId> held() {
        return Optional.ofNullable(claimed)
                .map(places -> new HoldId(places.hold()))
                .or(() -> asked().flatMap(Asked::held));
    }

    /** Whether what the other one has may be what it would take. */
    boolean mayWantOf(Applicant other) {
        return other.asked()
                .filter(theirs -> search.allowed().contains(theirs.candidate()))
                .flatMap(Asked::held)
                .isPresent();
    }

    /** Whether places of one of these may be what it would take. */
    boolean mayWantOf(Set<PerformanceId> performances) {
        return !performances.isEmpty()
                && search.allowed().stream().map(Candidate::id).anyMatch(performances::contains);
    }

    /** Nothing is claimed. */
    Conclusion nothing() {
        var explanation = new Explanation(order().spec(), situation(), search);
        var verdict = next.standing()
                .block()
                .map(reason -> Verdict.none(reason, explanation.blocked(reason)))
                .orElseGet(() -> Verdict.none(search.reason(), explanation.nothing()));
        return new Conclusion(order(), verdict);
    }

    /** What is claimed may not be any more. */
    Conclusion refused(Reason reason) {
        return new Conclusion(order(), Verdict.none(reason, claimed.facts().againstAfterAll(reason)));
    }

    void finish() {
        done = true;
    }

    /** Whether the run need not come back to it. */
    boolean isDone() {
        return done;
    }
}
