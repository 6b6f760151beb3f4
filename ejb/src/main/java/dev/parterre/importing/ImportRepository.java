package dev.parterre.importing;

import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs, what they refused, and what each source said last about each of its rows. */
@ApplicationScoped
class ImportRepository {

    @PersistenceContext
    private EntityManager entities;

    void keep(Object entity) {
        entities.persist(entity);
    }

    Optional<ImportRun> run(ImportId id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id.value()));
    }

    List<ImportRun> runs(PageRequest page) {
        return entities.createQuery("select r from ImportRun r order by r.startedAt desc, r.id", ImportRun.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long countRuns() {
        return entities.createQuery("select count(r) from ImportRun r", Long.class)
                .getSingleResult();
    }

    List<ImportRun> running() {
        return entities.createQuery("select r from ImportRun r where r.state = :running", ImportRun.class)
                .setParameter("running", ImportState.RUNNING)
                .getResultList();
    }

    List<ImportRefusal> refusals(ImportId id, PageRequest page) {
        return entities.createQuery(
                        "select r from ImportRefusal r where r.importId = :id order by r.rowNo, r.id",
                        ImportRefusal.class)
                .setParameter("id", id.value())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long countRefusals(ImportId id) {
        return entities.createQuery("select count(r) from ImportRefusal r where r.importId = :id", Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** Refusals by code, most frequent first in what the caller makes of it. */
    Map<String, Long> refusalCodes(ImportId id) {
        var counts = new HashMap<String, Long>();
        entities.createQuery(
                        "select r.code as code, count(r) as n from ImportRefusal r where r.importId = :id group by r.code",
                        Tuple.class)
                .setParameter("id", id.value())
                .getResultStream()
                .forEach(row -> counts.put(row.get("code", String.class), row.get("n", Long.class)));
        return counts;
    }

    /** Hashes of what was taken from a source, by row reference. */
    Map<String, String> known(String source) {
        var known = new HashMap<String, String>();
        for (var row : hashes(source)) {
            known.put(row.get("row_ref", String.class), row.get("content_hash", String.class));
        }
        return known;
    }

    @SuppressWarnings("unchecked") // a native query with a result class still answers a raw list
    private List<Tuple> hashes(String source) {
        return entities.createNativeQuery(
                        "select row_ref, content_hash from imported_row where source = :source", Tuple.class)
                .setParameter("source", source)
                .getResultList();
    }

    void remember(ImportId run, String source, String ref, String hash) {
        entities.createNativeQuery("insert into imported_row (source, row_ref, content_hash, import_id)"
                        + " values (:source, :ref, :hash, :run)"
                        + " on duplicate key update content_hash = :hash, import_id = :run")
                .setParameter("source", source)
                .setParameter("ref", ref)
                .setParameter("hash", hash)
                .setParameter("run", run.value())
                .executeUpdate();
    }
}
