package dev.parterre.matching;

import dev.parterre.matching.Situation.Spent;
import dev.parterre.matching.Situation.Used;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The engine without a house around it: the policies that decide in production, over performances, free places and bookings in
 * memory. Every performance is in a hall of the same plan.
 */
final class EngineModel {

    /** Whose preference it is; their order is the published one. */
    record Asker(long account, PreferenceSpec spec) {}

    /** @param tickets what each of the places costs */
    record Booking(int asker, Candidate candidate, List<Integer> places, List<Money> tickets, Instant at) {

        Money total() {
            return tickets.stream().reduce(Money::plus).orElseThrow();
        }
    }

    private final PlanPlaces plan;
    private final CandidateIndex programme;
    private final List<Asker> askers;
    private final Map<Candidate, BitSet> free = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();

    EngineModel(PlanPlaces plan, List<Candidate> programme, List<Asker> askers) {
        this.plan = plan;
        this.programme = new CandidateIndex(programme);
        this.askers = askers;
        programme.forEach(candidate -> {
            var all = new BitSet();
            all.set(0, plan.size());
            free.put(candidate, all);
        });
    }

    List<Booking> bookings() {
        return bookings;
    }

    /** Considers everybody once; tells how each stood in their turn. */
    List<Situation> run(Instant now) {
        return IntStream.range(0, askers.size())
                .mapToObj(asker -> {
                    var situation = situation(asker, now);
                    consider(asker, situation);
                    return situation;
                })
                .toList();
    }

    private void consider(int asker, Situation situation) {
        var spec = askers.get(asker).spec();
        if (hasEnoughThisMonth(spec, situation)) {
            return;
        }
        for (var candidate : Search.of(spec, programme, situation).allowed()) {
            var seated = seated(asker, candidate, situation, free.get(candidate));
            if (seated.isPresent()) {
                seated.filter(booking -> isStillAllowed(booking, situation)).ifPresent(this::book);
                return;
            }
        }
    }

    static boolean hasEnoughThisMonth(PreferenceSpec spec, Situation situation) {
        return situation.used().month().bookings() >= spec.limits().bookingsPerMonth();
    }

    /** What the asker would get of these places of the performance. */
    Optional<Booking> seated(int asker, Candidate candidate, Situation situation, BitSet places) {
        var spec = askers.get(asker).spec();
        return MixPolicy.mixes(spec, candidate, situation).stream()
                .flatMap(mix -> BestAvailable.best(
                        plan, places, WishedSeats.exactly(spec).within(mix))
                        .stream())
                .findFirst()
                .map(choice -> new Booking(
                        asker,
                        candidate,
                        choice.ordinals(),
                        tickets(spec, candidate, choice.ordinals()),
                        situation.now()));
    }

    private List<Money> tickets(PreferenceSpec spec, Candidate candidate, List<Integer> places) {
        var fares = Fares.of(spec.seats().party());
        return IntStream.range(0, places.size())
                .mapToObj(i -> candidate.price(plan.place(places.get(i)).category(), fares.get(i)))
                .toList();
    }

    private boolean isStillAllowed(Booking booking, Situation situation) {
        var dearest = booking.tickets().stream().max(Money::compareTo).orElseThrow();
        var facts = new DecisionFacts(null, List.of(), List.of(), dearest, Map.of(), 0);
        var spec = askers.get(booking.asker()).spec();
        var claimed = new Claimed("hold", booking.candidate(), booking.total(), LimitPolicy.patience(spec), facts);
        return ClaimCheck.against(spec, claimed, situation).isEmpty();
    }

    private void book(Booking booking) {
        booking.places().forEach(free.get(booking.candidate())::clear);
        bookings.add(booking);
    }

    private Situation situation(int asker, Instant now) {
        var account = askers.get(asker).account();
        var engagements = of(account)
                .filter(booking -> booking.candidate().timing().startsAt().isAfter(now.minus(1, ChronoUnit.DAYS)))
                .map(EngineModel::engagement)
                .toList();
        var nights =
                by(asker).map(booking -> booking.candidate().timing().day()).toList();
        var used = new Used(
                spent(by(asker), MonthPolicy.start(now)),
                spent(by(asker), MonthPolicy.startOfYear(now)),
                spent(of(account), MonthPolicy.start(now)),
                nights);
        return new Situation(now, engagements, Set.of(), used);
    }

    private Stream<Booking> by(int asker) {
        return bookings.stream().filter(booking -> booking.asker() == asker);
    }

    private Stream<Booking> of(long account) {
        return bookings.stream().filter(booking -> askers.get(booking.asker()).account() == account);
    }

    private static Spent spent(Stream<Booking> made, Instant since) {
        return Spent.on(made.filter(booking -> !booking.at().isBefore(since))
                .map(Booking::total)
                .toList());
    }

    private static Engagement engagement(Booking booking) {
        var candidate = booking.candidate();
        return new Engagement(
                candidate.id(),
                candidate.event().id(),
                candidate.timing().startsAt(),
                candidate.timing().length(),
                booking.places().size(),
                candidate.house().whereabouts());
    }
}
