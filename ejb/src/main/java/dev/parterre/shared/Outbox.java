package dev.parterre.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;

/**
 * Where facts are written. The row commits or rolls back with the data it is about; the relay is woken at the commit and
 * sweeps for what a crash left behind.
 */
@Dependent
public class Outbox {

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @EJB
    private OutboxRelay relay;

    @Inject
    private Clock clock;

    /**
     * @param fact a record; its simple name is the fact's name
     * @throws IllegalStateException outside a transaction
     */
    public void publish(Fact fact) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("a fact needs the transaction that makes it true: "
                    + fact.getClass().getSimpleName());
        }
        entities.persist(new OutboxEntry(fact, clock.instant()));
        wakeRelayAtCommit();
    }

    private void wakeRelayAtCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the relay reads only what is committed
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
