package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;

/** What dry runs write down, each row in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RehearsalRecords {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int FORGOTTEN_AT_ONCE = 2_000;

    @Inject
    private RehearsedRepository rehearsed;

    @Inject
    private Clock clock;

    boolean has(RunId run, PreferenceId preference) {
        return rehearsed.has(run, preference.value());
    }

    void add(RunId run, Rehearsed one) {
        rehearsed.add(run, one);
    }

    /**
     * Forgets some of what nobody needs any more.
     *
     * @return whether there may be more of it
     */
    boolean forgetSome() {
        return rehearsed
                .forgettable(clock.instant().minus(KEPT))
                .filter(run -> rehearsed.forget(run, FORGOTTEN_AT_ONCE) > 0)
                .isPresent();
    }

    /** As far as it was when its last node left it. */
    RehearsalStage stage(RunId run) {
        var stage = new RehearsalStage();
        rehearsed.taking(run).forEach(stage::take);
        return stage;
    }
}
