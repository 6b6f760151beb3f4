package dev.parterre.catalog;

import dev.parterre.shared.Money;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Enters the programme. Every {@code put} may be repeated: the same reference is the same thing, and saying the same again
 * changes nothing.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.SYSTEM})
public class ProgrammeService {

    @Inject
    private EntryRepository entries;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    public Put<OrganiserId> putOrganiser(OrganiserDraft draft) {
        var organiser = entries.organiser(draft.ref()).orElseGet(() -> new Organiser(draft.ref()));
        var changed = organiser.describe(draft);
        return new Put<>(entries.keep(organiser).organiserId(), changed);
    }

    public Put<VenueId> putVenue(VenueDraft draft) {
        var venue = entries.venue(draft.ref()).orElseGet(() -> new Venue(draft.ref()));
        var changed = venue.describe(draft);
        return new Put<>(entries.keep(venue).venueId(), changed);
    }

    /** @throws NoSuchVenue */
    public Put<HallId> putHall(HallDraft draft) {
        var venue = entries.byId(Venue.class, draft.venue().value()).orElseThrow(NoSuchVenue::new);
        var hall = entries.hall(draft.venue().value(), draft.externalId())
                .orElseGet(() -> new Hall(venue, draft.externalId()));
        var changed = hall.describe(draft);
        return new Put<>(entries.keep(hall).hallId(), changed);
    }

    /** @throws NoSuchOrganiser */
    public Put<EventId> putEvent(EventDraft draft) {
        var organiser = entries.byId(Organiser.class, draft.organiser().value()).orElseThrow(NoSuchOrganiser::new);
        var known = entries.event(draft.ref());
        var event = known.orElseGet(() -> new Event(draft.ref()));
        var changed = event.describe(draft, organiser);
        entries.keep(event);
        if (changed) {
            makeFindable(event);
        }
        return new Put<>(event.eventId(), changed);
    }

    /**
     * A new one is a draft until {@link #schedule}. Date and hall of one that is scheduled cannot be changed this way.
     *
     * @throws NoSuchEvent, NoSuchHall, ProgrammeEntryRefused
     */
    public Put<PerformanceId> putPerformance(PerformanceDraft draft) {
        var event = entries.byId(Event.class, draft.event().value()).orElseThrow(NoSuchEvent::new);
        var hall = entries.byId(Hall.class, draft.hall().value()).orElseThrow(NoSuchHall::new);
        var performance = entries.performance(draft.event().value(), draft.externalId())
                .orElseGet(() -> new Performance(event, draft.externalId()));
        var changed = performance.describe(draft, hall);
        entries.keep(performance);
        if (changed) {
            makeFindable(event);
        }
        return new Put<>(performance.performanceId(), changed);
    }

    public Optional<OrganiserId> organiser(ExternalRef ref) {
        return entries.organiser(ref).map(Organiser::organiserId);
    }

    public Optional<VenueId> venue(ExternalRef ref) {
        return entries.venue(ref).map(Venue::venueId);
    }

    public Optional<HallId> hall(VenueId venue, String externalId) {
        return entries.hall(venue.value(), externalId).map(Hall::hallId);
    }

    public Optional<EventId> event(ExternalRef ref) {
        return entries.event(ref).map(Event::eventId);
    }

    public Optional<PerformanceId> performance(EventId event, String externalId) {
        return entries.performance(event.value(), externalId).map(Performance::performanceId);
    }

    /**
     * The wall clock of what happens in a hall.
     *
     * @throws NoSuchHall
     */
    public ZoneId zoneOf(HallId hall) {
        return entries.byId(Hall.class, hall.value())
                .orElseThrow(NoSuchHall::new)
                .venue()
                .zone();
    }

    /** @throws NoSuchPerformance, or ProgrammeEntryRefused when it is scheduled with another plan */
    public void assignPlan(PerformanceId performance, long seatingPlanId) {
        find(performance).assignPlan(seatingPlanId);
    }

    /** Says in lists what the cheapest place costs. */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.FINANCE, Roles.SYSTEM})
    public void announcePrice(PerformanceId performance, Money from) {
        find(performance).announcePrice(from);
    }

    /**
     * Announces a draft that has a plan and a price, and puts it on sale at once when its sale window is open. Repeatable.
     *
     * @throws NoSuchPerformance, or ProgrammeEntryRefused naming what is missing
     */
    public void schedule(PerformanceId id) {
        var performance = find(id);
        performance.schedule();
        follow(performance);
    }

    /**
     * Calls a performance off for good: nothing of it is sold any more. What becomes of its bookings is for others to see to.
     *
     * @throws NoSuchPerformance, or ProgrammeEntryRefused for a draft
     */
    public void cancel(PerformanceId id) {
        if (find(id).cancel()) {
            outbox.publish(new PerformanceCancelled(id.value()));
        }
    }

    /**
     * Takes a performance off its date, to another or to one that is to be announced. It stays the same performance: places,
     * bookings and tickets are for the new date. The end of its sale moves along.
     *
     * @param start wall clock of the venue; empty when it is not known yet, and nothing is sold meanwhile
     * @throws NoSuchPerformance, or ProgrammeEntryRefused for a draft, a date that has passed, or one that is no other
     */
    public void reschedule(PerformanceId id, Optional<LocalDateTime> start) {
        var performance = find(id);
        var before = performance.startsAt();
        start.ifPresentOrElse(date -> performance.moveTo(date, clock.instant()), performance::postpone);
        if (start.isPresent()) {
            follow(performance);
        }
        outbox.publish(new PerformanceRescheduled(
                id.value(), before, start.map(date -> performance.startsAt()).orElse(null)));
    }

    /**
     * Moves up to 200 performances whose sale should have begun.
     *
     * @return how many were moved; none means that no more are late
     */
    @RolesAllowed(Roles.SYSTEM)
    public int beginSales() {
        return follow(entries.beginning(clock.instant()));
    }

    /** The same for all whose state lags behind their sale window. */
    @RolesAllowed(Roles.SYSTEM)
    public int followSaleWindows() {
        return follow(entries.late(clock.instant()));
    }

    private int follow(List<Performance> late) {
        late.forEach(this::follow);
        return late.size();
    }

    private void follow(Performance performance) {
        if (performance.follow(clock.instant())) {
            outbox.publish(new PerformancePutOnSale(performance.performanceId().value()));
        }
    }

    private void makeFindable(Event event) {
        event.findableBy(entries.venuesOf(event));
    }

    private Performance find(PerformanceId id) {
        return entries.byId(Performance.class, id.value()).orElseThrow(NoSuchPerformance::new);
    }
}
