package dev.parterre.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells the senders of mails that are committed, many at a time. The broker is not part of the transaction: an order that a crash
 * loses is made up for by {@link MailSweep}, and one that comes twice finds the mail sent.
 */
@ApplicationScoped
class MailOrders {

    static final String QUEUE = "java:/jms/queue/SendMail";

    private static final Logger LOG = Logger.getLogger(MailOrders.class);

    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Resource(lookup = QUEUE)
    private jakarta.jms.Queue queue;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Resource
    private ManagedExecutorService executor;

    /** Nothing is sent when the caller's transaction does not commit. */
    void sendAtCommit(String mail) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // senders read only what is committed
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    waiting.add(mail);
                    wake();
                }
            }
        });
    }

    private void wake() {
        if (running.compareAndSet(false, true)) {
            executor.submit(this::sendAll);
        }
    }

    private void sendAll() {
        try (var context = connections.createContext(JMSContext.SESSION_TRANSACTED)) {
            var producer = context.createProducer();
            for (var mail = waiting.poll(); mail != null; mail = waiting.poll()) {
                producer.send(queue, mail);
            }
            context.commit();
        } catch (RuntimeException brokerDown) {
            LOG.warnf("orders to send mails are lost, the sweep sends them: %s", brokerDown.toString());
        } finally {
            running.set(false);
        }
        if (!waiting.isEmpty()) {
            wake();
        }
    }
}
