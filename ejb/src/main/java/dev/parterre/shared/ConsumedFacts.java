package dev.parterre.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;

/** Remembers what each consumer has acted upon, in the transaction of the act. */
@Dependent
public class ConsumedFacts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @return whether this consumer sees the fact for the first time; two at once are serialised by the row */
    public boolean firstTime(String consumer, String factId) {
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
