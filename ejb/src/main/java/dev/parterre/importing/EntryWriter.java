package dev.parterre.importing;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventDraft;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.HallDraft;
import dev.parterre.catalog.PerformanceDraft;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.catalog.SaleWindow;
import dev.parterre.catalog.VenueId;
import dev.parterre.catalog.VenueTime;
import dev.parterre.importing.Entry.EventEntry;
import dev.parterre.importing.Entry.HallEntry;
import dev.parterre.importing.Entry.HallRef;
import dev.parterre.importing.Entry.OrganiserEntry;
import dev.parterre.importing.Entry.PerformanceEntry;
import dev.parterre.importing.Entry.VenueEntry;
import dev.parterre.importing.Halls.Stage;
import dev.parterre.seating.SeatingPlanService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts entries where they belong, in the caller's transaction. Entering the same again changes nothing. */
@ApplicationScoped
class EntryWriter {

    @EJB
    private ProgrammeService programme;

    @EJB
    private CatalogService catalog;

    @EJB
    private SeatingPlanService plans;

    @EJB
    private StagingService staging;

    /** @return whether anything is different from before */
    boolean write(OrganiserEntry entry) {
        return programme.putOrganiser(entry.draft()).changed();
    }

    boolean write(VenueEntry entry) {
        var venue = programme.putVenue(entry.draft());
        var changed = venue.changed();
        for (var hall : entry.halls()) {
            changed |= write(venue.id(), hall);
        }
        return changed;
    }

    private boolean write(VenueId venue, HallEntry entry) {
        var hall = programme.putHall(new HallDraft(venue, entry.externalId(), entry.name(), entry.capacity()));
        if (entry.plan() == null) {
            return hall.changed();
        }
        var before = plans.latest(hall.id());
        var now = entry.plan().keep(plans, hall.id());
        return hall.changed() || !Optional.of(now).equals(before);
    }

    /** @throws RowProblem when the organiser is not known */
    EventId write(EventEntry entry, RowOutcome outcome) {
        var organiser = programme
                .organiser(entry.organiser())
                .orElseThrow(() ->
                        new RowProblem("organiser-unknown", entry.organiser().id()));
        var production = entry.production();
        var event = programme.putEvent(new EventDraft(
                entry.ref(),
                organiser,
                production.category(),
                production.text(),
                production.ageFrom(),
                production.durationMinutes()));
        outcome.changed(event.changed());
        return event.id();
    }

    /** @throws RowProblem before anything of it is stored */
    boolean write(EventId event, EventEntry entry, PerformanceEntry performance, Halls halls) {
        var stage = halls.find(performance.hall(), this::stage)
                .orElseThrow(
                        () -> new RowProblem("hall-unknown", performance.hall().toString()));
        var prices = PriceReading.read(
                performance.prices(), stage.geometry(), entry.production().vatRate());
        var known = programme.performance(event, performance.externalId());
        if (known.isPresent()) {
            return update(known.get(), event, performance) | staging.price(known.get(), prices);
        }
        var draft = Entries.checked(() -> draft(event, performance, stage));
        var put = programme.putPerformance(draft);
        staging.stage(put.id(), stage.plan(), prices);
        return true;
    }

    /** What has been announced keeps its date and sale window; relative dates mean something only once. */
    private boolean update(PerformanceId id, EventId event, PerformanceEntry entry) {
        var known = catalog.performance(id);
        return programme
                .putPerformance(new PerformanceDraft(
                        event,
                        entry.externalId(),
                        known.where().hallId(),
                        known.localStart(),
                        known.sale(),
                        entry.limit()))
                .changed();
    }

    private static PerformanceDraft draft(EventId event, PerformanceEntry entry, Stage stage) {
        var start = VenueTime.instant(entry.start(), stage.zone());
        var from = VenueTime.instant(entry.sale().from(), stage.zone());
        var sale = new SaleWindow(from, start.minus(entry.sale().untilBeforeStart()));
        return new PerformanceDraft(event, entry.externalId(), stage.hall(), entry.start(), sale, entry.limit());
    }

    private Optional<Stage> stage(HallRef ref) {
        return programme
                .venue(ref.venue())
                .flatMap(venue -> programme.hall(venue, ref.hall()))
                .flatMap(hall -> plans.latest(hall)
                        .map(plan -> new Stage(hall, programme.zoneOf(hall), plan, plans.geometry(plan))));
    }
}
