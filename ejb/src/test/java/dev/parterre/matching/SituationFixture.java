package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Situation.Spent;
import dev.parterre.matching.Situation.Used;
import dev.parterre.matching.TravelPolicy.Whereabouts;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How an account stands, as phrases; at the fixture's now, with nothing booked. */
final class SituationFixture {

    private Instant now = NOW;
    private final List<Engagement> engagements = new ArrayList<>();
    private final Set<EventId> refused = new HashSet<>();
    private final List<Money> spent = new ArrayList<>();
    private final List<Money> year = new ArrayList<>();
    private final List<Money> overall = new ArrayList<>();
    private final List<LocalDate> nights = new ArrayList<>();

    static SituationFixture nothingBooked() {
        return new SituationFixture();
    }

    SituationFixture at(Instant instant) {
        now = instant;
        return this;
    }

    SituationFixture with(Candidate booked, int places) {
        engagements.add(new Engagement(
                booked.id(),
                booked.event().id(),
                booked.timing().startsAt(),
                booked.timing().length(),
                places,
                booked.house().whereabouts()));
        return this;
    }

    SituationFixture withSomethingElse(Instant startsAt, Duration length) {
        return withSomethingElse(startsAt, length, new Whereabouts(Optional.empty(), Set.of("sofia")));
    }

    SituationFixture withSomethingElse(Instant startsAt, Duration length, Whereabouts where) {
        engagements.add(new Engagement(new PerformanceId(999), new EventId(999), startsAt, length, 1, where));
        return this;
    }

    /** Days on which this preference has booked something. */
    SituationFixture out(String... days) {
        Stream.of(days).map(LocalDate::parse).forEach(nights::add);
        return this;
    }

    SituationFixture spentThisYear(String amount) {
        year.add(Money.of(amount, "EUR"));
        return this;
    }

    SituationFixture spentOverall(String amount) {
        overall.add(Money.of(amount, "EUR"));
        return this;
    }

    SituationFixture refused(long event) {
        refused.add(new EventId(event));
        return this;
    }

    SituationFixture spent(String amount) {
        spent.add(Money.of(amount, "EUR"));
        return this;
    }

    Situation situation() {
        return new Situation(
                now, engagements, refused, new Used(Spent.on(spent), Spent.on(year), Spent.on(overall), nights));
    }
}
