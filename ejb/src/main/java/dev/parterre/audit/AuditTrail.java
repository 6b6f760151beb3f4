package dev.parterre.audit;

import dev.parterre.shared.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where acts of people and of Parterre itself are recorded for good. */
@Dependent
public class AuditTrail {

    private static final int BATCH = 1000;

    @Inject
    private AuditRepository repository;

    @Inject
    private AuditActor actor;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * Records an act of the present caller. The entry commits with the transaction or not at all, and is appended at its end.
     *
     * @param action a dotted fact, {@code account.created}
     * @param subject kind and id of what it was done to, {@code account:42}; at most 120 characters
     * @param detail ids and values that explain it; no personal data, no secrets
     * @throws IllegalStateException outside a transaction
     */
    public void record(String action, String subject, Map<String, ?> detail) {
        if (transaction.getTransactionKey() == null || transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an audit entry needs the transaction of the act: " + action);
        }
        pending()
                .add(new AuditRecord(
                        clock.instant(), actor.name(), action, subject, Json.write(new TreeMap<>(detail))));
    }

    /** Checks every entry against its hash and its neighbour, and the end against the head. Reads the whole trail. */
    public AuditVerification verify() {
        var chain = new AuditChain();
        var last = 0L;
        var head = repository.head();
        for (var entries = repository.after(last, BATCH); !entries.isEmpty(); entries = repository.after(last, BATCH)) {
            chain.walk(entries);
            last = entries.get(entries.size() - 1).id();
            if (chain.broken()) {
                break;
            }
        }
        return chain.endsWith(head);
    }

    private List<AuditRecord> pending() {
        if (transaction.getResource(AuditTrail.class) instanceof Pending pending) {
            return pending.records();
        }
        var pending = new Pending(new ArrayList<>());
        transaction.putResource(AuditTrail.class, pending);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                repository.append(pending.records());
            }

            @Override
            public void afterCompletion(int status) {
                // the entries went the way of the transaction
            }
        });
        return pending.records();
    }

    private record Pending(List<AuditRecord> records) {}
}
