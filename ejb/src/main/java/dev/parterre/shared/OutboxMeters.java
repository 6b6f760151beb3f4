package dev.parterre.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How many facts wait to be relayed, looked up every ten seconds; a number that grows means that the broker is away. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxMeters {

    private static final Logger LOG = Logger.getLogger(OutboxMeters.class);

    private final AtomicLong waiting = new AtomicLong();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Meters meters;

    @PostConstruct
    void offer() {
        meters.gauge("outbox.waiting", waiting::get);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        try {
            var count = (Number) entities.createNativeQuery("select count(*) from outbox where relayed_at is null")
                    .getSingleResult();
            waiting.set(count.longValue());
        } catch (RuntimeException databaseDown) {
            LOG.debugf("the outbox is counted again in ten seconds: %s", databaseDown.toString());
        }
    }
}
