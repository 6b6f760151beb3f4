package dev.parterre.matching;

import dev.parterre.account.AccountId;
import java.util.Optional;

/**
 * Where a decision stands, for going on with it.
 *
 * @param offer whether the customer was asked before
 */
record Step(DecisionId id, AccountId account, Outcome outcome, Paying paying, boolean offer) {

    /**
     * How the claimed places are to be booked. {@code booking} makes at most one booking of a hold, however often it is asked.
     *
     * @param hold null when nothing was claimed
     */
    record Paying(String hold, Optional<String> method, Optional<ShownPerformance> performance) {}
}
