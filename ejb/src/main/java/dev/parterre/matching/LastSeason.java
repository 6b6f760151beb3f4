package dev.parterre.matching;

import dev.parterre.matching.Situation.Spent;
import dev.parterre.matching.Situation.Used;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through past performances by their start as the engine would have, each decided two weeks before, or as long before as
 * the wish wants to be told and places were on sale. Pure.
 */
final class LastSeason {

    private static final Duration BEFORE = Duration.ofDays(14);

    private record Booked(Candidate candidate, Money total, Instant at) {}

    private final PreferenceSpec spec;
    private final List<Booked> booked = new ArrayList<>();
    private final Map<String, Integer> passedOver = new LinkedHashMap<>();

    private LastSeason(PreferenceSpec spec) {
        this.spec = spec;
    }

    /** Whose own dates, being in the future, do not count. */
    static SeasonReview review(PreferenceSpec spec, CandidateIndex past, Instant now) {
        var undated = spec.without("from", "to", "blackouts", "endsOn", "pausedUntil");
        var season = new LastSeason(undated);
        var fitting = past.fitting(new Wish(undated), undated);
        fitting.forEach(season::consider);
        return season.review(fitting.size(), now);
    }

    private void consider(Candidate candidate) {
        var at = decidedAt(candidate);
        var situation = situation(at);
        var reason = situation.used().month().bookings() >= spec.limits().bookingsPerMonth()
                ? Optional.of(Reason.BOOKINGS_MONTH_REACHED)
                : LimitPolicy.refusal(spec, candidate, situation);
        if (reason.isPresent()) {
            passedOver.merge(reason.get().code(), 1, Integer::sum);
        } else {
            booked.add(new Booked(candidate, total(candidate, situation), at));
        }
    }

    private Instant decidedAt(Candidate candidate) {
        var lead = Duration.ofDays(spec.when().leadDays() + 1L);
        var before = lead.compareTo(BEFORE) > 0 ? lead : BEFORE;
        var planned = candidate.timing().startsAt().minus(before);
        var latest = candidate.terms().saleUntil().minus(LimitPolicy.patience(spec));
        return planned.isBefore(latest) ? planned : latest;
    }

    /** The dearest category that may be had: the engine takes the best seats first. */
    private Money total(Candidate candidate, Situation situation) {
        return LimitPolicy.categories(spec, candidate, situation).stream()
                .map(category -> candidate.total(category, spec.seats().party()))
                .max(Money::compareTo)
                .orElseThrow();
    }

    private Situation situation(Instant at) {
        var month = spent(at, MonthPolicy.start(at));
        var used = new Used(
                month,
                spent(at, MonthPolicy.startOfYear(at)),
                month,
                booked.stream().map(one -> one.candidate().timing().day()).toList());
        return new Situation(at, engagements(), Set.of(), used);
    }

    private Spent spent(Instant at, Instant since) {
        return Spent.on(booked.stream()
                .filter(one -> !one.at().isBefore(since) && !one.at().isAfter(at))
                .map(Booked::total)
                .toList());
    }

    private List<Engagement> engagements() {
        return booked.stream()
                .map(Booked::candidate)
                .map(candidate -> new Engagement(
                        candidate.id(),
                        candidate.event().id(),
                        candidate.timing().startsAt(),
                        candidate.timing().length(),
                        spec.seats().quantity(),
                        candidate.house().whereabouts()))
                .toList();
    }

    private SeasonReview review(int fitting, Instant now) {
        var nights = booked.stream()
                .map(one -> new SeasonReview.Night(ShownPerformance.of(one.candidate()), one.total()))
                .toList();
        var currency = Stream.of(spec.limits().maxPrice(), spec.limits().budgetPerBooking())
                .flatMap(Optional::stream)
                .map(Money::currency)
                .findFirst()
                .orElseThrow();
        return new SeasonReview(
                MonthPolicy.day(now.minus(SeasonReview.BACK)),
                MonthPolicy.day(now),
                fitting,
                nights,
                booked.stream().map(Booked::total).reduce(Money.zero(currency), Money::plus),
                passedOver);
    }
}
