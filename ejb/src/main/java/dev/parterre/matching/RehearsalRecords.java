package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What dry runs write down, each row in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RehearsalRecords {

    @Inject
    private RehearsedRepository rehearsed;

    boolean has(RunId run, PreferenceId preference) {
        return rehearsed.has(run, preference.value());
    }

    void add(RunId run, Rehearsed one) {
        rehearsed.add(run, one);
    }

    /** As far as it was when its last node left it. */
    RehearsalStage stage(RunId run) {
        var stage = new RehearsalStage();
        rehearsed.taking(run).forEach(stage::take);
        return stage;
    }
}
