package dev.parterre.disruption;

import dev.parterre.booking.PerformanceBookingService;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.VenueTime;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;

/** Calls performances off and moves them, and shows what becomes of their bookings. One at a time of each performance. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SUPPORT, Roles.FINANCE, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DisruptionService {

    @Inject
    private DisruptionRecords records;

    @Inject
    private DisruptionStarter starter;

    @EJB
    private PerformanceBookingService bookings;

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    /** @throws dev.parterre.catalog.NoSuchPerformance, DisruptionRefused, dev.parterre.catalog.ProgrammeEntryRefused */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public DisruptionPreview preview(DisruptionCommand command) {
        var performance = catalog.performance(command.performance());
        var dates = dates(command);
        return new DisruptionPreview(
                performance, bookings.standing(command.performance()), dates.after(), dates.chooseUntil());
    }

    /**
     * Changes the performance, and begins to see to its bookings.
     *
     * @throws dev.parterre.catalog.NoSuchPerformance, DisruptionRefused, dev.parterre.catalog.ProgrammeEntryRefused
     * @throws DisruptionUnderWay
     */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public DisruptionId start(DisruptionCommand command) {
        var id = open(command, dates(command));
        starter.begin(id);
        return id;
    }

    private DisruptionId open(DisruptionCommand command, Disruption.Dates dates) {
        try {
            return records.open(command, dates);
        } catch (PersistenceException secondOfTwo) {
            throw records.running(command.performance())
                    .<RuntimeException>map(DisruptionUnderWay::new)
                    .orElse(secondOfTwo);
        }
    }

    private Disruption.Dates dates(DisruptionCommand command) {
        var performance = catalog.performance(command.performance());
        var after = command.newStart().map(start -> VenueTime.instant(start, performance.zone()));
        after.ifPresent(start -> DisruptionRefused.unless(start.isAfter(clock.instant()), "newStart", "past"));
        var until = command.kind() == DisruptionKind.CANCELLED
                ? Optional.<java.time.Instant>empty()
                : Optional.of(ChoicePolicy.until(command.chooseUntil(), after, clock.instant()));
        return new Disruption.Dates(performance.startsAt(), after, until);
    }

    /** @throws NoSuchDisruption */
    public DisruptionProgress progress(DisruptionId id) {
        return records.progress(id);
    }

    /** The last one of a performance. */
    public Optional<DisruptionProgress> newest(PerformanceId performance) {
        return records.newest(performance);
    }

    /** Why it was called off; empty when it was not. */
    public Optional<LocalText> calledOff(PerformanceId performance) {
        return records.calledOff(performance);
    }

    /** Newest first. */
    public Page<DisruptionProgress> page(PageRequest page) {
        return records.page(page);
    }

    /** @throws NoSuchDisruption */
    public Page<AffectedView> affected(DisruptionId id, AffectedState state, PageRequest page) {
        return records.affected(id, state, page);
    }

    /** What is being done is finished; the rest waits. @throws NoSuchDisruption */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public void stop(DisruptionId id) {
        records.stop(id);
    }

    /** Goes on after {@link #stop}. @throws NoSuchDisruption */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    public void resume(DisruptionId id) {
        records.resume(id);
        starter.begin(id);
    }

    /** Tries again what failed. @return how many. @throws NoSuchDisruption */
    @RolesAllowed({Roles.ADMIN, Roles.FINANCE})
    public int retry(DisruptionId id) {
        var failed = records.tryAgain(id);
        if (failed > 0) {
            records.resume(id);
            starter.begin(id);
        }
        return failed;
    }
}
