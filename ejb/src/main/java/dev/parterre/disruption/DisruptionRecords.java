package dev.parterre.disruption;

import dev.parterre.audit.AuditTrail;
import dev.parterre.booking.BookingReference;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is written down about disruptions, each in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DisruptionRecords {

    @Inject
    private DisruptionRepository disruptions;

    @Inject
    private AffectedRepository affected;

    @EJB
    private ProgrammeService programme;

    @EJB
    private CatalogService catalog;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The performance changes in the same transaction; of two at once the database lets one pass. */
    DisruptionId open(DisruptionCommand command, Disruption.Dates dates) {
        running(command.performance()).ifPresent(other -> {
            throw new DisruptionUnderWay(other);
        });
        if (command.kind() == DisruptionKind.CANCELLED) {
            programme.cancel(command.performance());
        } else {
            programme.reschedule(command.performance(), command.newStart());
        }
        var disruption = new Disruption(command, dates, clock.instant());
        disruptions.add(disruption);
        var detail = new TreeMap<String, Object>();
        detail.put("disruption", disruption.disruptionId());
        detail.put("reason", command.reason());
        dates.after().ifPresent(after -> detail.put("startsAfter", after));
        audit.record(
                command.kind() == DisruptionKind.CANCELLED ? "performance.cancelled" : "performance.rescheduled",
                "performance:" + command.performance(),
                detail);
        return disruption.disruptionId();
    }

    Optional<DisruptionId> running(PerformanceId performance) {
        return disruptions.newest(performance).filter(Disruption::isRunning).map(Disruption::disruptionId);
    }

    /** Called off or moved last: why. */
    Optional<DisruptionProgress> newest(PerformanceId performance) {
        return disruptions.newest(performance).map(this::progress);
    }

    Optional<LocalText> calledOff(PerformanceId performance) {
        return disruptions
                .newest(performance)
                .filter(disruption -> disruption.kind() == DisruptionKind.CANCELLED)
                .map(Disruption::reason);
    }

    DisruptionProgress progress(DisruptionId id) {
        return progress(disruptions.get(id));
    }

    Page<DisruptionProgress> page(PageRequest page) {
        return disruptions.page(page).map(this::progress);
    }

    private DisruptionProgress progress(Disruption disruption) {
        var id = disruption.disruptionId();
        return new DisruptionProgress(
                id,
                catalog.performance(disruption.performance()),
                disruption.kind(),
                disruption.state(),
                disruption.reason(),
                disruption.startsBefore(),
                disruption.startsAfter(),
                disruption.chooseUntil(),
                affected.count(id),
                affected.back(id),
                disruption.startedAt(),
                disruption.endedAt());
    }

    Page<AffectedView> affected(DisruptionId id, AffectedState state, PageRequest page) {
        return affected.page(disruptions.get(id).disruptionId(), state, page).map(AffectedBooking::view);
    }

    DisruptionKind kind(DisruptionId id) {
        return disruptions.get(id).kind();
    }

    boolean isRunning(DisruptionId id) {
        return disruptions.get(id).isRunning();
    }

    List<DisruptionId> left(Duration silence, String node) {
        var since = clock.instant().minus(silence);
        return disruptions.running().stream()
                .filter(disruption -> disruption.isLeft(since, node))
                .map(Disruption::disruptionId)
                .toList();
    }

    /** Called off within the last day and seen to; with their performances. */
    List<CalledOff> calledOff(Duration lately) {
        return disruptions.calledOffSince(clock.instant().minus(lately)).stream()
                .map(disruption -> new CalledOff(disruption.disruptionId(), disruption.performance()))
                .toList();
    }

    record CalledOff(DisruptionId id, PerformanceId performance) {}

    boolean takeUp(DisruptionId id, String node) {
        var disruption = disruptions.lock(id);
        if (disruption.isRunning()) {
            disruption.takeUp(node, clock.instant());
        }
        return disruption.isRunning();
    }

    void beat(DisruptionId id) {
        disruptions.lock(id).beat(clock.instant());
    }

    /** The performance whose bookings are to be listed; empty when they are. */
    Optional<PerformanceId> toList(DisruptionId id) {
        var disruption = disruptions.get(id);
        return disruption.isListed() ? Optional.empty() : Optional.of(disruption.performance());
    }

    /** @return how many of them were not listed before */
    int list(DisruptionId id, Collection<BookingReference> references) {
        return affected.list(id, references, clock.instant());
    }

    void listed(DisruptionId id) {
        disruptions.lock(id).listed();
    }

    /** When nothing of it waits any more. */
    void complete(DisruptionId id) {
        var disruption = disruptions.lock(id);
        if (disruption.isListed() && !affected.count(id).containsKey(AffectedState.WAITING)) {
            disruption.become(DisruptionState.COMPLETED, clock.instant());
        }
    }

    /** @return whether it has just begun to run again */
    boolean resume(DisruptionId id) {
        var disruption = disruptions.lock(id);
        if (!disruption.become(DisruptionState.RUNNING, clock.instant())) {
            return false;
        }
        disruption.listAgain();
        note("performance.refund-resumed", disruption);
        return true;
    }

    void stop(DisruptionId id) {
        var disruption = disruptions.lock(id);
        if (disruption.become(DisruptionState.STOPPED, clock.instant())) {
            note("performance.refund-stopped", disruption);
        }
    }

    /** What failed waits for another turn. @return how many */
    int tryAgain(DisruptionId id) {
        var failed = affected.failed(disruptions.lock(id).disruptionId());
        failed.forEach(booking -> booking.tryAgain(clock.instant()));
        return failed.size();
    }

    private void note(String action, Disruption disruption) {
        audit.record(
                action,
                "performance:" + disruption.performance(),
                new TreeMap<>(java.util.Map.of("disruption", disruption.disruptionId())));
    }
}
