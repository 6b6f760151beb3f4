package dev.parterre.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Tells an index that cannot be asked from one that finds nothing; what is wrong with it is logged once and not for every visitor. */
@ApplicationScoped
class SearchWatch {

    private static final Logger LOG = Logger.getLogger(SearchWatch.class);

    private final AtomicBoolean away = new AtomicBoolean();

    /** @throws SearchAway */
    <T> T ask(Supplier<T> question) {
        try {
            var answer = question.get();
            answers();
            return answer;
        } catch (SearchException unanswered) {
            if (away.compareAndSet(false, true)) {
                LOG.errorf("the search cannot be asked, visitors are told so: %s", unanswered.toString());
            }
            throw new SearchAway();
        }
    }

    /** Whether the last visitor had no answer. */
    boolean isAway() {
        return away.get();
    }

    void answers() {
        if (away.compareAndSet(true, false)) {
            LOG.info("the search answers again");
        }
    }
}
