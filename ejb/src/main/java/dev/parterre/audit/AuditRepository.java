package dev.parterre.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rows of the chain and its head. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Appends behind the present end, and holds the end until the transaction is over. */
    void append(List<AuditRecord> records) {
        var hash = lockedHead();
        for (var said : records) {
            var entry = new AuditEntry(said, hash);
            entities.persist(entry);
            hash = entry.hash();
        }
        entities.flush();
        entities.createNativeQuery("update audit_head set hash = :hash where id = 1")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** The hash of the newest entry; 64 zeros before the first one. */
    String head() {
        return (String) entities.createNativeQuery("select hash from audit_head where id = 1", String.class)
                .getSingleResult();
    }

    List<AuditEntry> after(long id, int limit) {
        entities.clear();
        return entities.createQuery("select e from AuditEntry e where e.id > :id order by e.id", AuditEntry.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    private String lockedHead() {
        return (String) entities.createNativeQuery("select hash from audit_head where id = 1 for update", String.class)
                .getSingleResult();
    }
}
