package dev.parterre.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;

/** Remembers what each consumer has acted upon, in the transaction of the act. */
@ApplicationScoped
class ConsumedFacts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The act and the note that it was done commit together; whoever has acted upon the fact does nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    void once(String consumer, String factId, Runnable act) {
        if (firstTime(consumer, factId)) {
            act.run();
        }
    }

    /** Two at once are serialised by the row. */
    private boolean firstTime(String consumer, String factId) {
        return entities.createNativeQuery(
                                "insert ignore into consumed_fact (consumer, fact_id, consumed_at) values (?1, ?2, ?3)")
                        .setParameter(1, consumer)
                        .setParameter(2, factId)
                        .setParameter(
                                3, clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                        .executeUpdate()
                == 1;
    }
}
