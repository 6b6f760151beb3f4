package dev.parterre.shared;

import jakarta.ejb.ConcurrentAccessTimeoutException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/**
 * Tells a fault that comes of too much at once, or of a database that is away, from one of our making: a pool used up, a row locked
 * too long, a deadlock that came back as often as it was tried, a
 * refusal that says as much. Nothing was done, or it was done and the answer lost, which the
 * request's key tells; asking again later makes sense.
 */
public final class Strain {

    private static final Set<Integer> LOCKED = Set.of(1205, 1213, 1020);
    private static final Set<Integer> DATABASE_FULL = Set.of(1040, 1203, 1226);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    /** IronJacamar's "no managed connections available" and "unable to get managed connection". */
    private static final Set<String> NO_CONNECTION = Set.of("IJ000453", "IJ000655");
    /** The bean pool's "failed to acquire a permit". */
    private static final String NO_BEAN = "WFLYEJB0378";

    /** Of causes of causes; whatever refers to itself ends there. */
    private static final int DEEPEST = 20;

    private Strain() {}

    /** The refusal that a fault amounts to; empty when it is none of this kind. */
    public static Optional<Overloaded> in(Throwable fault) {
        return deepWait(fault, DEEPEST).map(Overloaded::new);
    }

    /** A commit that the database did not answer comes as an exception of the transaction that has the cause among its suppressed. */
    private static Optional<Duration> deepWait(Throwable fault, int depth) {
        if (fault == null || depth == 0) {
            return Optional.empty();
        }
        return wait(fault).or(() -> deepWait(fault.getCause(), depth - 1)).or(() -> Stream.of(fault.getSuppressed())
                .flatMap(suppressed -> deepWait(suppressed, depth - 1).stream())
                .findFirst());
    }

    private static Optional<Duration> wait(Throwable cause) {
        if (cause instanceof Overloaded busy) {
            return busy.retryAfter();
        }
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        if (cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof ConcurrentAccessTimeoutException
                || cause instanceof RejectedExecutionException) {
            return Optional.of(SOON);
        }
        return ofServer(cause.getMessage());
    }

    private static Optional<Duration> ofDatabase(SQLException cause) {
        if (LOCKED.contains(cause.getErrorCode()) || "40001".equals(cause.getSQLState())) {
            return Optional.of(SOON);
        }
        var away = cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || DATABASE_FULL.contains(cause.getErrorCode())
                || (cause.getSQLState() != null && cause.getSQLState().startsWith("08"));
        return away ? Optional.of(LATER) : ofServer(cause.getMessage());
    }

    private static Optional<Duration> ofServer(String message) {
        if (message == null) {
            return Optional.empty();
        }
        if (message.startsWith(NO_BEAN)) {
            return Optional.of(SOON);
        }
        return NO_CONNECTION.stream().anyMatch(message::contains) ? Optional.of(LATER) : Optional.empty();
    }
}
