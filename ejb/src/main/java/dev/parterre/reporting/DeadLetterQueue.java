package dev.parterre.reporting;

import dev.parterre.shared.Facts;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * The broker's queue of dead letters. Taking one out and sending it again is one transaction of the broker; the database takes no
 * part in it, as everywhere.
 */
@ApplicationScoped
class DeadLetterQueue {

    /** Where the letter lay before: the properties that Artemis adds to it. */
    private static final String ORIGINAL_ADDRESS = "_AMQ_ORIG_ADDRESS";

    private static final String ORIGINAL_QUEUE = "_AMQ_ORIG_QUEUE";
    private static final String EXPIRED_AT = "_AMQ_ACTUAL_EXPIRY";

    private static final String TOPIC = "jms.topic.";
    private static final String QUEUE = "jms.queue.";

    /** An address of several queues, as a topic's subscriptions, is followed by the one that is meant. */
    private static final String OF_ADDRESS = "::";

    /** What Artemis itself wrote; a copy would be taken for the message it was. */
    private static final Set<String> PREFIXES_OF_THE_BROKER = Set.of("_AMQ_", "JMSX", "__AMQ");

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/DeadLetters")
    private Queue letters;

    List<DeadLetter> browse(int most) {
        try (var context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                var browser = context.createBrowser(letters)) {
            var found = new ArrayList<DeadLetter>();
            var messages = browser.getEnumeration();
            while (found.size() < most && messages.hasMoreElements()) {
                found.add(letter((Message) messages.nextElement()));
            }
            return found;
        } catch (JMSException unreadable) {
            throw broken(unreadable);
        }
    }

    DeadLetter replay(DeadLetterId id) {
        try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            var message = take(context, id);
            context.createProducer().send(origin(context, message), copy(context, message));
            context.commit();
            return letter(message);
        } catch (JMSException unreadable) {
            throw broken(unreadable);
        }
    }

    DeadLetter discard(DeadLetterId id) {
        try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            var message = take(context, id);
            context.commit();
            return letter(message);
        } catch (JMSException unreadable) {
            throw broken(unreadable);
        }
    }

    private Message take(JMSContext context, DeadLetterId id) {
        var selector = "JMSMessageID = '%s' AND %s = '%s'".formatted(id.message(), ORIGINAL_QUEUE, id.queue());
        try (var consumer = context.createConsumer(letters, selector)) {
            var message = consumer.receiveNoWait();
            if (message == null) {
                throw new NoSuchDeadLetter();
            }
            return message;
        }
    }

    /**
     * The broker's own name of a destination begins with its kind, which JMS adds again: with it the name would be a new address
     * that nobody reads.
     */
    private static Destination origin(JMSContext context, Message message) throws JMSException {
        var address = message.getStringProperty(ORIGINAL_ADDRESS);
        var queue = message.getStringProperty(ORIGINAL_QUEUE);
        return address.startsWith(TOPIC)
                ? context.createTopic(address.substring(TOPIC.length()) + OF_ADDRESS + queue)
                : context.createQueue(queue.substring(QUEUE.length()));
    }

    private static Message copy(JMSContext context, Message message) throws JMSException {
        var copy = context.createTextMessage(message.getBody(String.class));
        for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            if (PREFIXES_OF_THE_BROKER.stream().noneMatch(name.toString()::startsWith)) {
                copy.setObjectProperty(name.toString(), message.getObjectProperty(name.toString()));
            }
        }
        return copy;
    }

    private static DeadLetter letter(Message message) throws JMSException {
        var queue = message.getStringProperty(ORIGINAL_QUEUE);
        var consumer = consumer(queue);
        var fact = message.getStringProperty(Facts.FACT);
        return new DeadLetter(
                new DeadLetterId(message.getJMSMessageID(), queue),
                fact == null ? consumer : fact,
                message instanceof TextMessage text ? text.getText() : "",
                consumer,
                message.propertyExists(EXPIRED_AT),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    /** The end of the queue's name: a subscription is called {@code <client>.<subscription>}, a queue {@code jms.queue.<name>}. */
    private static String consumer(String queue) {
        return queue == null ? "" : queue.substring(queue.lastIndexOf('.') + 1);
    }

    private static JMSRuntimeException broken(JMSException cause) {
        return new JMSRuntimeException(cause.getMessage(), cause.getErrorCode(), cause);
    }
}
