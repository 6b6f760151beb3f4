package dev.parterre.catalog;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.search.util.common.SearchTimeoutException;

/**
 * Tells an index that is lost from one that only does not answer now. Files of this server that cannot be read are lost; an
 * engine beside it must say itself that it has no such index: a slow one, one that cannot be reached or that refuses may have
 * all it had, and other nodes use it. Whatever is not known to be a loss is none, for a lost index is dropped.
 */
final class IndexFaultPolicy {

    private static final String LUCENE = "org.apache.lucene.";

    private static final String MISSING = "index_not_found_exception";

    private IndexFaultPolicy() {}

    static boolean isLost(Throwable fault) {
        return causes(fault).noneMatch(IndexFaultPolicy::isInterruption)
                && causes(fault).anyMatch(cause -> isOfFiles(cause) || says(cause, MISSING));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean isInterruption(Throwable cause) {
        return cause instanceof SearchTimeoutException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedException;
    }

    private static boolean isOfFiles(Throwable cause) {
        return cause.getClass().getName().startsWith(LUCENE)
                || Arrays.stream(cause.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(LUCENE));
    }

    private static boolean says(Throwable cause, String words) {
        return cause.getMessage() != null && cause.getMessage().contains(words);
    }
}
