package dev.parterre.seating;

import dev.parterre.catalog.HallId;
import dev.parterre.shared.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans and their places. */
@Dependent
class SeatingPlanRepository {

    /** Places per statement: a few megabytes of JSON, well under what a server takes in one packet. */
    private static final int CHUNK = 10_000;

    @PersistenceContext
    private EntityManager entities;

    Optional<SeatingPlan> plan(SeatingPlanId id) {
        return Optional.ofNullable(entities.find(SeatingPlan.class, id.value()));
    }

    Optional<SeatingPlan> sameContent(HallId hall, String hash) {
        return entities.createQuery(
                        "select p from SeatingPlan p where p.hallId = :hall and p.contentHash = :hash",
                        SeatingPlan.class)
                .setParameter("hall", hall.value())
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    Optional<SeatingPlan> latest(HallId hall) {
        return entities.createQuery(
                        "select p from SeatingPlan p where p.hallId = :hall order by p.versionNumber desc",
                        SeatingPlan.class)
                .setParameter("hall", hall.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<PlanVersion> ofHalls(Collection<HallId> halls) {
        return entities.createQuery(
                        "select new dev.parterre.seating.PlanVersion(p.id, p.hallId, p.versionNumber, p.name, p.places, p.createdAt)"
                                + " from SeatingPlan p where p.hallId in :halls order by p.hallId, p.versionNumber desc",
                        PlanVersion.class)
                .setParameter("halls", halls.stream().map(HallId::value).toList())
                .getResultList();
    }

    Optional<PlanFile> file(SeatingPlanId id) {
        return entities.createQuery("select f from SeatingPlanFile f where f.planId = :plan", SeatingPlanFile.class)
                .setParameter("plan", id.value())
                .getResultStream()
                .map(SeatingPlanFile::file)
                .findFirst();
    }

    void keep(SeatingPlan plan, PlanFile file) {
        entities.persist(new SeatingPlanFile(plan.planId(), file));
    }

    int nextVersion(HallId hall) {
        return 1
                + entities.createQuery(
                                "select coalesce(max(p.versionNumber), 0) from SeatingPlan p where p.hallId = :hall",
                                Integer.class)
                        .setParameter("hall", hall.value())
                        .getSingleResult();
    }

    SeatingPlan keep(SeatingPlan plan, PlanPlaces places) {
        entities.persist(plan);
        entities.flush();
        places.geometry().categories().forEach(category -> keep(plan, category));
        for (var from = 0; from < places.size(); from += CHUNK) {
            keep(plan, places, from, Math.min(places.size(), from + CHUNK));
        }
        return plan;
    }

    private void keep(SeatingPlan plan, PlanGeometry.Category category) {
        entities.createNativeQuery(
                        "insert into plan_category (plan_id, ordinal, category_key, name) values (?1, ?2, ?3, ?4)")
                .setParameter(1, plan.planId().value())
                .setParameter(2, category.ordinal())
                .setParameter(3, category.key())
                .setParameter(4, Json.write(category.name()))
                .executeUpdate();
    }

    private record Row(int o, String s, String k, int c, String z, String r, String l, SeatAccess a) {}

    private void keep(SeatingPlan plan, PlanPlaces places, int from, int until) {
        List<Row> rows = IntStream.range(from, until)
                .mapToObj(places::place)
                .map(p -> new Row(
                        p.ordinal(),
                        p.seatKey(),
                        p.seat() ? "SEAT" : "SLOT",
                        p.category(),
                        p.zoneKey(),
                        p.rowLabel(),
                        p.seatLabel(),
                        p.access()))
                .toList();
        entities.createNativeQuery("insert into plan_place"
                        + " (plan_id, ordinal, seat_key, kind, category, zone_key, row_label, seat_label, access)"
                        + " select ?1, j.o, j.s, j.k, j.c, j.z, j.r, j.l, j.a from json_table(?2, '$[*]' columns ("
                        + " o int path '$.o', s varchar(60) path '$.s', k varchar(4) path '$.k', c smallint path '$.c',"
                        + " z varchar(40) path '$.z', r varchar(20) path '$.r', l varchar(20) path '$.l',"
                        + " a varchar(10) path '$.a')) j")
                .setParameter(1, plan.planId().value())
                .setParameter(2, Json.write(rows))
                .executeUpdate();
    }
}
