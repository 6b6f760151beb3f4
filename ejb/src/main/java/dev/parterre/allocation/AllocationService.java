package dev.parterre.allocation;

import dev.parterre.account.Caller;
import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The published rule of each performance, for everybody to read and for organisers to set. */
@Stateless
@PermitAll
public class AllocationService {

    @Inject
    private AllocationRepository rules;

    @Inject
    private Replays replays;

    @EJB
    private CatalogService catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @throws NoSuchPerformance when it is nobody's to see yet */
    public PublishedRule rule(PerformanceId performance) {
        visible(performance);
        return rules.rule(performance)
                .map(rule -> rule.published(rules.tickets(performance)))
                .orElseGet(() -> PublishedRule.firstCome(performance));
    }

    /**
     * Does the draw again from what was published.
     *
     * @throws NoSuchPerformance
     * @throws NotDrawnYet
     */
    public Replay replay(PerformanceId performance) {
        visible(performance);
        return rules.rule(performance)
                .filter(rule -> rule.state() != DrawState.OPEN)
                .map(rule -> replays.of(performance, () -> rule.replay(rules.tickets(performance))))
                .orElseThrow(NotDrawnYet::new);
    }

    /**
     * Of the list that was drawn from; as long as it is the same, so is the draw done again.
     *
     * @throws NoSuchPerformance
     * @throws NotDrawnYet
     */
    public String digest(PerformanceId performance) {
        visible(performance);
        return rules.rule(performance).flatMap(AllocationRule::digest).orElseThrow(NotDrawnYet::new);
    }

    /** By which ticket the caller finds their place in the line; empty when anonymous or there is no lottery. */
    public Optional<String> ticket(PerformanceId performance) {
        visible(performance);
        return caller.signedIn().flatMap(account -> rules.rule(performance)
                .filter(rule -> rule.isClosed() || rule.state() != DrawState.OPEN)
                .map(rule -> rule.ticket(account.value())));
    }

    /**
     * Whoever comes first is served first, as unless anything is published.
     *
     * @throws NoSuchPerformance
     * @throws AlreadyDrawn
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public PublishedRule firstCome(PerformanceId performance) {
        visible(performance);
        var rule = forChange(performance);
        rule.firstCome(clock.instant());
        return published(rule, Map.of("kind", AllocationKind.FIRST_COME));
    }

    /**
     * Publishes a lottery, or moves its draw. The commitment is that of the first time.
     *
     * @throws NoSuchPerformance
     * @throws DrawTimeRefused when that is not in the future and before the sale ends
     * @throws AlreadyDrawn
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public PublishedRule lottery(PerformanceId performance, Instant drawAt) {
        var now = clock.instant();
        var detail = visible(performance);
        if (!drawAt.isAfter(now) || !drawAt.isBefore(detail.sale().until()) || !drawAt.isBefore(detail.startsAt())) {
            throw new DrawTimeRefused();
        }
        var rule = forChange(performance);
        rule.lottery(drawAt, now);
        var commitment = rule.published(rules.tickets(performance)).commitment().orElseThrow();
        return published(
                rule, Map.of("kind", AllocationKind.LOTTERY, "drawAt", drawAt.toString(), "commitment", commitment));
    }

    private PublishedRule published(AllocationRule rule, Map<String, ?> detail) {
        audit.record("performance.allocation-rule-published", "performance:" + rule.performance(), detail);
        return rule.published(rules.tickets(rule.performance()));
    }

    private AllocationRule forChange(PerformanceId performance) {
        return rules.ruleForChange(performance).orElseGet(() -> {
            var fresh = new AllocationRule(performance, clock.instant());
            rules.add(fresh);
            return fresh;
        });
    }

    private PerformanceDetail visible(PerformanceId performance) {
        var detail = catalog.performance(performance);
        if (detail.state() == PerformanceState.DRAFT) {
            throw new NoSuchPerformance();
        }
        return detail;
    }
}
