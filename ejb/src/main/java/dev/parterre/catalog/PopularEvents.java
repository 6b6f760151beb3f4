package dev.parterre.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is booked most: places of confirmed bookings of the last seven days that nobody has given back, by event. Nothing else
 * counts, nobody can pay for a rank, and the page says how it is counted. Looked up once in a quarter of an hour, for no page.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PopularEvents {

    /** What is counted. */
    public static final Duration SPAN = Duration.ofDays(7);

    private static final int MOST = 60;

    private volatile Map<Long, Long> places = new LinkedHashMap<>();

    @Inject
    private ProgrammeRepository programme;

    @Inject
    private Clock clock;

    @PostConstruct
    @Schedule(hour = "*", minute = "*/15", persistent = false)
    void count() {
        places = programme.mostSold(clock.instant().minus(SPAN), MOST);
    }

    /** Places by event, most first. */
    public Map<Long, Long> places() {
        return places;
    }
}
