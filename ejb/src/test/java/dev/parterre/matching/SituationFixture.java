package dev.parterre.matching;

import static dev.parterre.matching.CandidateFixture.NOW;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How an account stands, as phrases; at the fixture's now, with nothing booked. */
final class SituationFixture {

    private Instant now = NOW;
    private final List<Engagement> engagements = new ArrayList<>();
    private final Set<EventId> refused = new HashSet<>();
    private final List<Money> spent = new ArrayList<>();

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
                places));
        return this;
    }

    SituationFixture withSomethingElse(Instant startsAt, Duration length) {
        engagements.add(new Engagement(new PerformanceId(999), new EventId(999), startsAt, length, 1));
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
        return new Situation(now, engagements, refused, new Situation.Month(spent.size(), spent));
    }
}
