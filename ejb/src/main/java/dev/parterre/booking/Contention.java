package dev.parterre.booking;

import dev.parterre.shared.Refusal;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Tells a race that was lost in the database (deadlock, lock wait too long, a row changed meanwhile), after which everything may be tried again. */
final class Contention {

    private static final String ROLLED_BACK = "40001";
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private static final int ATTEMPTS = 5;

    private Contention() {}

    /** Does it again when a race was lost; for work that is all or nothing. */
    static <T> T retried(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || failed instanceof Refusal || !isCauseOf(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** As the other, for work without a result. */
    static void retried(Runnable work) {
        retried(() -> {
            work.run();
            return null;
        });
    }

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof OptimisticLockException || (cause instanceof SQLException sql && isContention(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContention(SQLException failure) {
        return ROLLED_BACK.equals(failure.getSQLState())
                || failure.getErrorCode() == LOCK_WAIT_TIMEOUT
                || failure.getErrorCode() == DEADLOCK;
    }
}
