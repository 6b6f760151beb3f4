package dev.parterre.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends one batch of waiting facts and ticks them off. JMS is committed first: a crash in between repeats the batch, and the
 * facts' ids make the repetition harmless: reactions keep them. The broker's own duplicate detection is no help here, for it refuses
 * the whole repeated batch, and the facts would wait for ever.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class OutboxBatch {

    static final int SIZE = 200;

    private static final String WAITING = "select id, fact_id, fact, payload, correlation_id from outbox"
            + " where relayed_at is null order by id limit " + SIZE + " for update skip locked";

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
            tick(waiting);
            waiting.stream()
                    .collect(Collectors.groupingBy(Waiting::fact, Collectors.counting()))
                    .forEach((fact, times) -> meters.count("facts.relayed", times, "fact", fact));
        }
        return waiting.size();
    }

    /** A fact that nobody has been told yet. */
    private record Waiting(long id, String factId, String fact, String payload, String correlation) {

        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    private List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        ManyRows.read(entities, WAITING, List.of(), row -> waiting.add(Waiting.of(row)));
        return waiting;
    }

    /** The last one as often as it takes to fill a statement of one of a few sizes. */
    private void tick(List<Waiting> sent) {
        var size = Integer.highestOneBit(2 * sent.size() - 1);
        var values = new ArrayList<Object>(size + 2);
        values.add(SqlTime.text(clock.instant()));
        values.add(NodeName.ofThisServer());
        for (var i = 0; i < size; i++) {
            values.add(sent.get(Math.min(i, sent.size() - 1)).id());
        }
        ManyRows.update(
                entities,
                "update outbox set relayed_at = ?, relayed_by = ? where id in (" + ManyRows.marks(size) + ")",
                values);
    }

    private void send(List<Waiting> facts) {
        try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            var producer = context.createProducer();
            for (var fact : facts) {
                producer.send(topic, message(context, fact));
            }
            context.commit();
        } catch (JMSException refused) {
            throw new JMSRuntimeException(refused.getMessage(), refused.getErrorCode(), refused);
        }
    }

    private static Message message(JMSContext context, Waiting fact) throws JMSException {
        var message = context.createTextMessage(fact.payload());
        var source = Json.tree(fact.payload()).path(Facts.SOURCE);
        if (source.isTextual()) {
            message.setStringProperty(Facts.SOURCE, source.textValue());
        }
        message.setStringProperty(Facts.FACT, fact.fact());
        message.setStringProperty(Facts.FACT_ID, fact.factId());
        message.setStringProperty(Facts.CORRELATION, fact.correlation());
        return message;
    }
}
