package dev.parterre.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Builds the index anew, on one node at a time: several may have the same one. For {@link IndexFollower} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexBuildService {

    private static final Logger LOG = Logger.getLogger(IndexBuildService.class);

    @EJB
    private IndexService index;

    @Inject
    private IndexRepository database;

    @Inject
    private Clock clock;

    /**
     * Unless another node has done so meanwhile.
     *
     * @return what is left to write, for whatever reason
     */
    public IndexService.Difference build() throws InterruptedException {
        database.lockBuilding();
        var before = index.difference();
        if (!before.isGreat()) {
            return before;
        }
        LOG.infof(
                "the search index is built anew with %d events", before.wanted().size());
        index.rebuild();
        var after = index.difference();
        if (!after.usable()) {
            throw new IllegalStateException("the search index cannot be built");
        }
        database.built(clock.instant());
        return after;
    }
}
