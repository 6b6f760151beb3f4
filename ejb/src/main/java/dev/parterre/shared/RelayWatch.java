package dev.parterre.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/** Every ten seconds: this server says that it is there and how far its broker's reactions are, and looks after servers that are not. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RelayWatch {

    private static final Logger LOG = Logger.getLogger(RelayWatch.class);

    /** All subscriptions of the topic together, what is being delivered included. */
    private static final String WAITING = "messageCount";

    private static final String FACTS = "jboss.as:subsystem=messaging-activemq,server=default,jms-topic=Facts";

    @Inject
    private RelayNodes nodes;

    @Inject
    private Clock clock;

    @EJB
    private OutboxRelay relay;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        try {
            // first the time: what is relayed while the messages are counted may not count as consumed
            var now = clock.instant();
            nodes.beat(waiting() == 0 ? now : null);
            var told = nodes.takeOver();
            if (told > 0) {
                LOG.warnf("a server is gone: %d facts that it had are told again", told);
                relay.wake();
            }
        } catch (RuntimeException databaseDown) {
            LOG.debugf("servers are looked after again in ten seconds: %s", databaseDown.toString());
        }
    }

    /** A broker that cannot be asked has something waiting, for all we know. */
    private static long waiting() {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            return ((Number) server.getAttribute(new ObjectName(FACTS), WAITING)).longValue();
        } catch (JMException unknown) {
            LOG.debugf("the broker does not say what waits: %s", unknown.toString());
            return Long.MAX_VALUE;
        }
    }
}
