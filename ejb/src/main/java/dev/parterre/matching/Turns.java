package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.shared.ManyRows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;

/**
 * One decision at a time for one account, on whatever server and in whichever run: who has the turn has it until the end of the
 * transaction, and reads all that was decided in the turns before.
 */
@Dependent
class Turns {

    @PersistenceContext
    private EntityManager entities;

    /** Always in the same order, so that two of them do not wait for each other. */
    void take(Collection<AccountId> accounts) {
        var keys = accounts.stream().map(AccountId::value).sorted().distinct().toList();
        if (!keys.isEmpty()) {
            ManyRows.update(
                    entities,
                    "insert into decision_turn (account_id) values " + ManyRows.values(keys.size(), 1)
                            + " on duplicate key update account_id = values(account_id)",
                    keys);
        }
    }
}
