package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.HoldService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.Cause.Lease;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.PublicId;
import dev.parterre.shared.SqlTime;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Performances whose line is to be served: a row each, as long as anything that happened to them has not been looked at. However
 * often it is asked for, on all servers one worker serves a performance, under a lease that ends when it gives no sign of life.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Looks {

    /** Longer than any one step takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final int GIVERS_LENGTH = 1_000;

    private static final String MINE = " where performance_id = ? and leased_by = ?";

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private HoldService holds;

    @Inject
    private Clock clock;

    /** How the worker of a look stands. */
    enum Standing {
        MINE,
        /** Something happened since the pass began. */
        ASKED_AGAIN,
        /** Its lease has run out and somebody else took over. */
        LOST
    }

    /**
     * Something happened that a whole line may want; joins the caller's transaction.
     *
     * @param giver whose places came back, if anybody's
     */
    @Transactional(TxType.REQUIRED)
    void ask(PerformanceId performance, Cause cause, Optional<AccountId> giver) {
        var now = SqlTime.text(clock.instant());
        var given = giver.map(account -> account.value() + ",").orElse("");
        ManyRows.update(
                entities,
                "insert into performance_look (performance_id, asked, begun, asked_at, due_at, cause_kind, cause, givers)"
                        + " values (?, 1, 0, ?, ?, ?, ?, ?) on duplicate key update"
                        + " asked_at = if(begun = asked, values(asked_at), asked_at), due_at = least(due_at, values(due_at)),"
                        + " asked = asked + 1, cause_kind = values(cause_kind), cause = values(cause),"
                        + " givers = right(concat(givers, values(givers)), " + GIVERS_LENGTH + ")",
                List.of(performance.value(), now, now, cause.trigger().name(), cause.key(), given));
    }

    /** The one that is due first and that nobody works on, leased to the caller from now on. */
    Optional<Look> take() {
        var now = clock.instant();
        var due = new ArrayList<PerformanceId>();
        ManyRows.read(
                entities,
                "select performance_id from performance_look where due_at <= ? and (leased_until is null or leased_until < ?)"
                        + " order by due_at limit 1 for update skip locked",
                List.of(SqlTime.text(now), SqlTime.text(now)),
                row -> due.add(new PerformanceId(row.getLong(1))));
        return due.stream().findFirst().flatMap(performance -> {
            var lease = new Lease(performance, PublicId.random());
            ManyRows.update(
                    entities,
                    "update performance_look set leased_by = ?, leased_until = ? where performance_id = ?",
                    List.of(lease.by(), SqlTime.text(now.plus(LEASE)), performance.value()));
            return begin(lease, now);
        });
    }

    /** A new pass by whoever has the lease; empty when they have it no more. */
    Optional<Look> again(Lease lease) {
        return begin(lease, clock.instant());
    }

    /** From the front when something happened since the last pass began, else where that one was left. */
    private Optional<Look> begin(Lease lease, Instant now) {
        ManyRows.update(
                entities,
                "update performance_look set begun_at = if(begun = asked, begun_at, ?),"
                        + " after_id = if(begun = asked, after_id, null), begun = asked" + MINE,
                List.of(SqlTime.text(now), lease.performance().value(), lease.by()));
        var looks = new ArrayList<Look>();
        ManyRows.read(
                entities,
                "select asked, cause_kind, cause, givers, begun_at, after_id from performance_look" + MINE,
                List.of(lease.performance().value(), lease.by()),
                row -> looks.add(look(row, lease)));
        return looks.stream().findFirst();
    }

    private static Look look(ResultSet row, Lease lease) throws SQLException {
        var cause = new Cause(DecisionTrigger.valueOf(row.getString("cause_kind")), row.getString("cause"));
        return new Look(
                cause.in(lease),
                row.getLong("asked"),
                SqlTime.read(row, "begun_at"),
                accounts(row.getString("givers")),
                Optional.ofNullable(row.getString("after_id")).map(PreferenceId::new));
    }

    /** The oldest of many may have been cut off. */
    private static Set<AccountId> accounts(String givers) {
        var whole = givers.length() < GIVERS_LENGTH ? givers : givers.substring(givers.indexOf(',') + 1);
        return Arrays.stream(whole.split(","))
                .filter(text -> !text.isEmpty())
                .map(text -> new AccountId(Long.parseLong(text)))
                .collect(Collectors.toSet());
    }

    /** To be asked before each step; a sign of life. */
    Standing standing(Look look) {
        var found = new ArrayList<Standing>();
        var now = clock.instant();
        var until = new ArrayList<Instant>();
        ManyRows.read(
                entities,
                "select asked, leased_until from performance_look" + MINE,
                List.of(look.performance().value(), look.lease().by()),
                row -> {
                    found.add(row.getLong("asked") == look.asked() ? Standing.MINE : Standing.ASKED_AGAIN);
                    until.add(SqlTime.read(row, "leased_until"));
                });
        if (found.isEmpty()) {
            return Standing.LOST;
        }
        if (until.get(0).isBefore(now.plus(LEASE.dividedBy(2)))) {
            ManyRows.update(
                    entities,
                    "update performance_look set leased_until = ?" + MINE,
                    List.of(
                            SqlTime.text(now.plus(LEASE)),
                            look.performance().value(),
                            look.lease().by()));
        }
        return found.get(0);
    }

    /** Gives the rest of the line to whoever takes it next, not sooner than that. */
    void leave(Look look, Optional<PreferenceId> after, Instant dueAt) {
        var id = after.or(look::after).map(PreferenceId::value).orElse(null);
        ManyRows.update(
                entities,
                "update performance_look set after_id = ?, due_at = ?, leased_by = null, leased_until = null" + MINE,
                Arrays.asList(
                        id,
                        SqlTime.text(dueAt),
                        look.performance().value(),
                        look.lease().by()));
    }

    /**
     * Everybody in the line had their chance: what came back before the pass began is everybody's.
     *
     * @return false when the line is to be served again, or somebody else does
     */
    boolean served(Look look) {
        var last = dropped(look);
        if (last) {
            holds.endRest(look.performance(), look.begunAt());
        }
        return last;
    }

    /**
     * Nobody had their chance, and what rests goes on resting.
     *
     * @return false when it was asked for again, or somebody else has it
     */
    boolean dropped(Look look) {
        return ManyRows.update(
                        entities,
                        "delete from performance_look" + MINE + " and asked = ?",
                        List.of(look.performance().value(), look.lease().by(), look.asked()))
                == 1;
    }

    /** Performances that are their line's, and nobody else's preference may have. */
    @Transactional(TxType.REQUIRED)
    Set<PerformanceId> unserved() {
        var unserved = new HashSet<PerformanceId>();
        ManyRows.read(
                entities,
                "select performance_id from performance_look",
                List.of(),
                row -> unserved.add(new PerformanceId(row.getLong(1))));
        return unserved;
    }

    /** Whether that one is; asked in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    boolean isUnserved(PerformanceId performance) {
        return isThere("performance_id = ?", List.of(performance.value()));
    }

    /** Whether the lease holds, until the end of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    boolean holds(Lease lease) {
        return isThere(
                "performance_id = ? and leased_by = ? lock in share mode",
                List.of(lease.performance().value(), lease.by()));
    }

    private boolean isThere(String condition, List<Object> values) {
        var rows = new ArrayList<Long>();
        ManyRows.read(
                entities,
                "select performance_id from performance_look where " + condition,
                values,
                row -> rows.add(row.getLong(1)));
        return !rows.isEmpty();
    }
}
