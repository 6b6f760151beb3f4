package dev.parterre.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/**
 * Sends one batch of waiting facts and ticks them off. JMS is committed first: a crash in between repeats the batch, and the
 * facts' ids make the repetition harmless: reactions keep them. The broker's own duplicate detection is no help here, for it refuses
 * the whole repeated batch, and the facts would wait for ever.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class OutboxBatch {

    static final int SIZE = 200;

    @PersistenceContext
    private EntityManager entities;

    // not the pooled JTA factory: the broker must not join the database's transaction
    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Resource(lookup = Facts.TOPIC)
    private Topic topic;

    @Inject
    private Clock clock;

    @Inject
    private Meters meters;

    int relay() {
        var waiting = waiting();
        if (!waiting.isEmpty()) {
            send(waiting);
            var now = clock.instant();
            waiting.forEach(entry -> {
                entry.relayed(now);
                meters.count("facts.relayed", "fact", entry.fact());
            });
        }
        return waiting.size();
    }

    @SuppressWarnings("unchecked")
    private List<OutboxEntry> waiting() {
        return entities.createNativeQuery(
                        "select * from outbox where relayed_at is null order by id limit " + SIZE
                                + " for update skip locked",
                        OutboxEntry.class)
                .getResultList();
    }

    private void send(List<OutboxEntry> entries) {
        try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            var producer = context.createProducer();
            for (var entry : entries) {
                var message = context.createTextMessage(entry.payload());
                message.setStringProperty(Facts.FACT, entry.fact());
                message.setStringProperty(Facts.FACT_ID, entry.factId());
                message.setStringProperty(Facts.CORRELATION, entry.correlationId());
                producer.send(topic, message);
            }
            context.commit();
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }
}
