package dev.parterre.matching;

import dev.parterre.catalog.CatalogService;
import dev.parterre.pricing.PriceListService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What was on in the year before, with its prices, in memory: read when first asked for, and at most an hour old; a minute as long as
 * there is little of it, for then a programme is just being entered.
 */
@ApplicationScoped
class PastProgramme {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration FRESH_WHILE_ENTERED = Duration.ofMinutes(1);
    private static final int FEW = 500;

    @EJB
    private CatalogService catalog;

    @EJB
    private PriceListService prices;

    @Inject
    private Clock clock;

    private CandidateIndex index;
    private Instant readAt = Instant.MIN;

    synchronized CandidateIndex index() {
        var now = clock.instant();
        if (readAt.plus(isFew() ? FRESH_WHILE_ENTERED : FRESH).isBefore(now)) {
            var past = catalog.past(now.minus(SeasonReview.BACK), now);
            index = Programme.index(
                    past,
                    prices.prices(
                            past.stream().map(entry -> entry.performance().id()).toList()));
            readAt = now;
        }
        return index;
    }

    private boolean isFew() {
        return index == null || index.size() < FEW;
    }
}
