package dev.parterre.notification;

import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of mails. */
@Dependent
class MailRepository {

    static final Set<MailState> UNSENT = Set.of(MailState.WAITING, MailState.SENDING, MailState.FAILED);

    @PersistenceContext
    private EntityManager entities;

    void add(Mail mail) {
        entities.persist(mail);
    }

    Optional<Mail> forUpdate(String id) {
        return Optional.ofNullable(entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<String> due(Instant now, int limit) {
        return entities.createQuery(
                        "select m.id from Mail m where m.state in :states and m.nextAttemptAt <= :now order by m.nextAttemptAt",
                        String.class)
                .setParameter("states", Set.of(MailState.WAITING, MailState.SENDING))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Mail> unsent(PageRequest page) {
        return entities.createQuery(
                        "select m from Mail m where m.state in :states order by m.createdAt, m.id", Mail.class)
                .setParameter("states", UNSENT)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(MailState state) {
        return entities.createQuery("select count(m) from Mail m where m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    long countUnsent() {
        return entities.createQuery("select count(m) from Mail m where m.state in :states", Long.class)
                .setParameter("states", UNSENT)
                .getSingleResult();
    }
}
