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
import java.util.List;

/**
 * Where facts are written. The row commits or rolls back with the data it is about; the relay is woken at the commit and
 * sweeps for what a crash left behind.
 */
@Dependent
public class Outbox {

    private static final int COLUMNS = 5;

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
        checkTransaction(fact.getClass().getSimpleName());
        entities.persist(new OutboxEntry(fact, Correlation.current(), clock.instant()));
        wakeRelayAtCommit();
    }

    /** A fact and the id of the request that it follows from. */
    public record Traced(Fact fact, String correlation) {}

    /**
     * The same for many, of different requests, in one statement.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void publishAll(List<Traced> facts) {
        var now = clock.instant();
        checkTransaction(facts);
        var values = facts.stream()
                .flatMap(fact -> new OutboxEntry(fact.fact(), fact.correlation(), now).row().stream())
                .toList();
        ManyRows.update(
                entities,
                "insert into outbox (fact_id, fact, payload, correlation_id, created_at) values "
                        + ManyRows.values(facts.size(), COLUMNS),
                values);
        wakeRelayAtCommit();
    }

    private void checkTransaction(Object what) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("a fact needs the transaction that makes it true: " + what);
        }
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
