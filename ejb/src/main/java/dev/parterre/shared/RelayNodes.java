package dev.parterre.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The servers that relay facts, each to a broker of its own. Of one that gives no sign of life the others tell again what it may not
 * have consumed; what it had is consumed once all the same, by the facts' ids, also when it comes back and finds them in its journal.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RelayNodes {

    static final Duration SILENCE = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private record Silent(String name, String settledAt) {}

    /** @param settled nothing that this server relayed before then waits in its broker; null where that is not known */
    void beat(Instant settled) {
        var now = SqlTime.text(clock.instant());
        var since = settled == null ? null : SqlTime.text(settled);
        ManyRows.update(
                entities,
                "insert into relay_node (name, seen_at, settled_at) values (?, ?, '1970-01-02')"
                        + " on duplicate key update seen_at = ?, settled_at = ifnull(?, settled_at)",
                Arrays.asList(NodeName.ofThisServer(), now, now, since));
    }

    /** @return how many facts of others are to be told again */
    int takeOver() {
        var told = 0;
        for (var silent : silent()) {
            told += ManyRows.update(
                    entities,
                    "update outbox set relayed_at = null, relayed_by = null where relayed_at >= ? and relayed_by = ?",
                    List.of(silent.settledAt(), silent.name()));
            ManyRows.update(entities, "delete from relay_node where name = ?", List.of(silent.name()));
        }
        return told;
    }

    private List<Silent> silent() {
        var silent = new ArrayList<Silent>();
        ManyRows.read(
                entities,
                "select name, cast(settled_at as char) from relay_node where seen_at < ? and name <> ? for update skip locked",
                List.of(SqlTime.text(clock.instant().minus(SILENCE)), NodeName.ofThisServer()),
                row -> silent.add(new Silent(row.getString(1), row.getString(2))));
        return silent;
    }
}
