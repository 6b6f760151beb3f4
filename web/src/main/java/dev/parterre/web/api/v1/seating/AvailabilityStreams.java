package dev.parterre.web.api.v1.seating;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Meters;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Who follows which performance. One task looks at the followed ones four times a second, whether anybody sells or not. */
@ApplicationScoped
class AvailabilityStreams {

    private static final Logger LOG = Logger.getLogger(AvailabilityStreams.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** The container's buffer of one connection; it would take four times as much for each. */
    private static final int BUFFER = 4_096;

    @Inject
    private AvailabilityPages pages;

    @Inject
    private Meters meters;

    @Inject
    @ConfigProperty(name = "parterre.limits.listeners", defaultValue = "5000")
    private int limit;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Map<PerformanceId, Audience> audiences = new ConcurrentHashMap<>();
    private Semaphore room;
    private List<ScheduledFuture<?>> tasks = List.of();

    @PostConstruct
    void start() {
        room = new Semaphore(limit);
        meters.gauge("seating.listeners", () -> limit - room.availablePermits());
        tasks = List.of(
                every(LOOK, this::tell), every(BEAT, () -> audiences.values().forEach(Audience::beat)));
    }

    private ScheduledFuture<?> every(Duration pause, Runnable task) {
        return scheduler.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
        audiences.values().forEach(Audience::close);
    }

    /**
     * Turns the response into a stream of the performance's availability; returns at once.
     *
     * @throws dev.parterre.catalog.NoSuchPerformance when there is none that the public may see; NoSuchSeatingPlan
     * @throws TooManyListeners with nothing written
     */
    void open(PerformanceId performance, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.page(performance);
        if (!room.tryAcquire()) {
            throw full();
        }
        Listener listener;
        try {
            listener = Listener.of(request, headed(response), room::release);
        } catch (IOException | RuntimeException notBegun) {
            room.release();
            throw notBegun;
        }
        audiences.compute(performance, (id, known) -> {
            var audience = known == null ? new Audience(() -> pages.page(id)) : known;
            audience.join(listener);
            return audience;
        });
        listener.begin();
    }

    private static HttpServletResponse headed(HttpServletResponse response) {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        response.setBufferSize(BUFFER);
        return response;
    }

    private void tell() {
        audiences.forEach((performance, audience) -> {
            try {
                audience.tell();
            } catch (RuntimeException later) {
                LOG.warnf("listeners of performance %s are told later: %s", performance, later.toString());
            }
            audiences.computeIfPresent(performance, (id, left) -> left.isEmpty() ? null : left);
        });
    }

    TooManyListeners full() {
        meters.count("seating.listeners.refused");
        return new TooManyListeners();
    }
}
