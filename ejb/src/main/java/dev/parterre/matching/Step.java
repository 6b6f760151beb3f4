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
     * @param reference of the booking, once there is one
     * @param free whether there is nothing to pay
     */
    record Paying(
            String hold,
            Optional<String> reference,
            Optional<String> method,
            boolean free,
            Optional<ShownPerformance> performance) {}
}
