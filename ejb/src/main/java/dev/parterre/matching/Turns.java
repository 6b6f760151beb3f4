package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.shared.ManyRows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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
        accounts.stream()
                .sorted(Comparator.comparing(AccountId::value))
                .distinct()
                .forEach(this::take);
    }

    private void take(AccountId account) {
        ManyRows.update(
                entities,
                "insert into decision_turn (account_id) values (?) on duplicate key update account_id = values(account_id)",
                List.of(account.value()));
    }
}
