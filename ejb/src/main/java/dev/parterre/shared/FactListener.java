package dev.parterre.shared;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.function.Consumer;

/**
 * What every reaction to a fact shares: it reads the record, acts once per fact in a transaction of the database's own, and lets
 * any failure through, so that the broker delivers again and in the end keeps the message as a dead letter. Listeners are not
 * transacted themselves: a message is acknowledged after the commit, and one that a crash brings again has been consumed. A database
 * that is away is waited for.
 */
public abstract class FactListener {

    @Inject
    private ConsumedFacts consumed;

    /** @param consumer the reaction's name, stable across releases */
    protected <T extends Fact> void once(String consumer, Message message, Class<T> type, Consumer<T> reaction) {
        try (var scope = Correlation.begin(message.getStringProperty(Facts.CORRELATION))) {
            var fact = read(message, type);
            var id = factId(message);
            Patience.outlast(() -> consumed.once(consumer, id, () -> reaction.accept(fact)));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }

    /** For reactions that must work outside a transaction and are idempotent by themselves: on behalf of the request that led to the fact. */
    protected <T extends Fact> void repeatably(Message message, Class<T> type, Consumer<T> reaction) {
        try (var scope = Correlation.begin(message.getStringProperty(Facts.CORRELATION))) {
            reaction.accept(read(message, type));
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }

    /** The same for who reads the fact at another place. */
    protected <T extends Fact> T read(Message message, Class<T> type) throws JMSException {
        return Json.read(message.getBody(String.class), type);
    }

    protected static String factId(Message message) {
        return property(message, Facts.FACT_ID);
    }

    /** The fact's name, for a reaction to several. */
    protected static String fact(Message message) {
        return property(message, Facts.FACT);
    }

    private static String property(Message message, String name) {
        try {
            return message.getStringProperty(name);
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }
}
